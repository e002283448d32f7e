import { Box, Button, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { ProgrammeProfile } from '../../../shared/domain/programme-profile.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { defaultProfile } from '../../../shared/programme/efop-131.ts';
import { useOfficeData, useRecord } from '../../data/live.ts';
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
      {editor.pictures.map((picture) => (
        <PictureRow
          key={picture.hash}
          picture={picture}
          onDescribe={(description) => editor.describe(picture.hash, description)}
          onRemove={() => editor.remove(picture.hash)}
        />
      ))}
      <Button variant="contained" onClick={editor.add}>
        {texts.add}
      </Button>
    </Box>
  );
}

/** Changes of the list one after the other, each made from what the one before has left. */
function useListOfPictures() {
  const { office } = useSession();
  const { workingSet } = useOfficeData();
  const commit = useCommit();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const id = `${office.id}/programme`;
  const pictures = useRecord('programmeProfile', id)?.pictures ?? [];
  async function save(how: (now: Pictures) => Pictures): Promise<void> {
    const profile = workingSet.records('programmeProfile').get(id);
    const next = how(profile?.pictures ?? []);
    const { id: _id, office: _office, ...whole } = profile ?? defaultProfile(office.id);
    const fields = profile ? { pictures: next } : { ...whole, pictures: next };
    await commit([{ do: 'put', kind: 'programmeProfile', id, fields }]);
  }
  function change(how: (now: Pictures) => Pictures): void {
    const again = () => save(how);
    last.current = last.current.then(again, again);
  }
  return { pictures, change };
}

function usePictures() {
  const { shell } = useServices();
  const { pictures, change } = useListOfPictures();
  const [problem, setProblem] = useState<string>();
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
    const picture = { hash, name, mime: size.mime, description: name, ...sizeOnPaper(size) };
    change((now) => (now.some((one) => one.hash === hash) ? now : [...now, picture]));
  }
  return {
    pictures,
    problem,
    add: () => void add(),
    describe: (hash: string, description: string) =>
      change((now) => now.map((one) => (one.hash === hash ? { ...one, description } : one))),
    remove: (hash: string) => change((now) => now.filter((one) => one.hash !== hash)),
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
