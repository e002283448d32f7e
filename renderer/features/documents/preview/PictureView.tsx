import { Box, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Picture } from '../../../../shared/reports/kit/blocks.ts';
import { documentTexts as texts } from '../../../text/documents.ts';

/** A picture of the document, at the size it will have; its description where the bytes are not on this PC. */
export function PictureView({ picture }: { readonly picture: Picture }) {
  const address = useAddress(picture);
  if (address === undefined)
    return <Typography variant="body2">{`${texts.pictureMissing}: ${picture.alt}`}</Typography>;
  return (
    <Box
      component="img"
      src={address}
      alt={picture.alt}
      sx={{ width: `${picture.widthMm}mm`, height: `${picture.heightMm}mm`, objectFit: 'contain' }}
    />
  );
}

function useAddress({ bytes, mime }: Picture): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
    queueMicrotask(() => setAddress(made));
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  return bytes === undefined ? undefined : address;
}
