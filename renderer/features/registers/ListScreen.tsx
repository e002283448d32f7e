import { Box, Button } from '@mui/material';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import { columnsOf } from '../../ui/register-rows.ts';
import { RegisterList } from '../../ui/RegisterList.tsx';
import { lastSeen } from './last-seen.ts';
import { useListAddress } from './list-address.ts';
import { useRegister } from './register.ts';
import type { RegisterName } from './shapes.ts';

/** The list of a register. */
export function ListScreen({ name }: { readonly name: RegisterName }) {
  const { kind, shape, lookup, records } = useRegister(name);
  const navigate = useNavigate();
  const [view, setView] = useListAddress(kind, shape);
  const columns = useMemo(
    () => columnsOf(kind, lookup, { titled: shape.titled, columns: shape.columns }),
    [kind, lookup, shape],
  );
  const takeUp = () => void navigate(`${registerPaths[name]}/uj`);
  const open = (record: AnyRecord) => {
    lastSeen.is(name, record.id);
    void navigate(recordPath(name, record.id));
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <PageHeader
        title={kind.plural}
        actions={
          <Button variant="contained" startIcon={<AddIcon />} onClick={takeUp}>
            {shape.newLabel}
          </Button>
        }
      />
      <RegisterList
        kind={kind}
        records={records}
        columns={columns}
        lookup={lookup}
        view={view}
        onView={setView}
        onOpen={open}
        onNew={takeUp}
        newLabel={shape.newLabel}
        usual={shape.filters}
        start={lastSeen.of(name)}
      />
    </Box>
  );
}
