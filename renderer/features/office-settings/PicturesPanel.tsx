import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { ProgrammeProfile } from '../../../shared/domain/programme-profile.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { defaultProfile } from '../../../shared/programme/efop-131.ts';
import { useRecord } from '../../data/live.ts';
import { useCommit, useServices, useSession } from '../../services.ts';
import { officeTexts } from '../../text/office-settings.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { pictureSize, sizeOnPaper } from './picture-size.ts';

const texts = officeTexts.pictures;
type Pictures = NonNullable<ProgrammeProfile['pictures']>;
type Picture = Pictures[number];

/** The pictures of the co-financing notice: the bytes go to the machine first, then the record names them. */
export function PicturesPanel() {
  const editor = usePictures();
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Typography sx={{ mb: 2 }}>{texts.intro}</Typography>
      {editor.problem && <Notice tone="error" text={editor.problem} />}
      {editor.pictures.length === 0 && (
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {texts.empty}
        </Typography>
      )}
      {editor.pictures.map((picture, index) => (
        <PictureRow
          key={picture.hash}
          picture={picture}
          onDescribe={(description) => editor.replace(index, { ...picture, description })}
          onRemove={() => editor.replace(index, undefined)}
        />
      ))}
      <Button variant="contained" onClick={editor.add}>
        {texts.add}
      </Button>
    </Box>
  );
}

function usePictures() {
  const { shell } = useServices();
  const { office } = useSession();
  const commit = useCommit();
  const id = `${office.id}/programme`;
  const pictures = (useRecord('programmeProfile', id) ?? defaultProfile(office.id)).pictures ?? [];
  const [problem, setProblem] = useState<string>();
  const save = (next: Pictures) =>
    void commit([{ do: 'put', kind: 'programmeProfile', id, fields: { pictures: next } }]);
  async function add(): Promise<void> {
    setProblem(undefined);
    const opened = await shell.openFile({ kind: 'picture' });
    if (opened === null) return;
    if (!opened.ok) return setProblem(opened.message);
    const { bytes, name } = opened.value;
    const size = pictureSize(bytes);
    if (size === undefined) return setProblem(texts.unreadable);
    const hash = sha256Hex(bytes);
    const kept = await shell.putAttachment({ hash, bytes });
    if (!kept.ok) return setProblem(kept.message);
    save([...pictures, { hash, name, mime: size.mime, description: name, ...sizeOnPaper(size) }]);
  }
  return {
    pictures,
    problem,
    add: () => void add(),
    replace: (index: number, picture: Picture | undefined) =>
      save(pictures.flatMap((one, place) => (place === index ? (picture ? [picture] : []) : [one]))),
  };
}

interface PictureRowProps {
  readonly picture: Picture;
  onDescribe(description: string): void;
  onRemove(): void;
}

function PictureRow({ picture, onDescribe, onRemove }: PictureRowProps) {
  const [description, setDescription] = useState<string>(picture.description);
  const id = `picture-${picture.hash.slice(0, 8)}`;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', mb: 2 }}>
      <Box sx={{ flex: 1 }}>
        <Typography variant="h3">{picture.name}</Typography>
        <FieldFrame id={id} label={texts.alt} help={texts.altHelp}>
          <TextInput
            id={id}
            value={description}
            onChange={(value) => setDescription(value ?? '')}
            onBlur={() =>
              description.trim() && description !== picture.description && onDescribe(description)
            }
          />
        </FieldFrame>
      </Box>
      <Button onClick={onRemove}>{texts.remove}</Button>
    </Box>
  );
}
