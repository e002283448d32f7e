import { createSvgIcon } from '@mui/material/utils';

/** Line drawings on a 24-unit grid, made for this program. */
function drawn(name: string, path: string) {
  return createSvgIcon(
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />,
    name,
  );
}

export const HomeIcon = drawn('Home', 'M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-5.5h4V20');
export const AddIcon = drawn('Add', 'M12 5v14M5 12h14');
export const ActivitiesIcon = drawn('Activities', 'M4 6h2M4 12h2M4 18h2M9.5 6H20M9.5 12H20M9.5 18H16');
export const SettlementsIcon = drawn(
  'Settlements',
  'M3 20h18M5 20v-7l4-3.2 4 3.2v7M8 20v-3.5h2V20M13 20V9l3-2.6L19 9v11M16 6.4V3M14.9 4.3h2.2',
);
export const ProjectsIcon = drawn(
  'Projects',
  'M4 7.5A1.5 1.5 0 0 1 5.5 6H10l2 2.5h6.5A1.5 1.5 0 0 1 20 10v8.5H4zM8 14h8',
);
export const OrganisationsIcon = drawn(
  'Organisations',
  'M4 9.5 12 4.5l8 5M4 9.5h16M6 10v7M10 10v7M14 10v7M18 10v7M4 17.5h16M3 20.5h18',
);
export const CommunitiesIcon = drawn(
  'Communities',
  'M12 11a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M6.5 19.5c0-3.2 2.4-5.4 5.5-5.4s5.5 2.2 5.5 5.4M5.2 12.2a2 2 0 1 0 0-4M2.5 17.3c.1-1.7 1-2.9 2.3-3.4M18.8 12.2a2 2 0 1 1 0-4M21.5 17.3c-.1-1.7-1-2.9-2.3-3.4',
);
export const ContactsIcon = drawn(
  'Contacts',
  'M3.5 5.5h17v13h-17zM8.5 11.5a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8M5.7 15.8c.2-1.7 1.3-2.7 2.8-2.7s2.6 1 2.8 2.7M14 9.5h4M14 13.5h4',
);
export const TasksIcon = drawn('Tasks', 'M4.5 4.5h15v15h-15zM8.5 12.2l2.5 2.5 4.8-5.4');
export const TravelIcon = drawn(
  'Travel',
  'M4 16.5v-4l2-5h12l2 5v4M3.5 12.5h17M4 16.5h16M6 16.5v2M18 16.5v2M7 14.5h1.5M15.5 14.5H17',
);
export const DocumentsIcon = drawn('Documents', 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6');
export const ExchangeIcon = drawn(
  'Exchange',
  'M4.5 8.5h14M15 5l3.5 3.5L15 12M19.5 15.5h-14M9 12l-3.5 3.5L9 19',
);
export const SettingsIcon = drawn(
  'Settings',
  'M4 7h9M17.5 7H20M4 17h3M11.5 17H20M15.2 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M9.2 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
);
export const SearchIcon = drawn('Search', 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20');
export const CloseIcon = drawn('Close', 'M6 6l12 12M18 6 6 18');
export const BackIcon = drawn('Back', 'M10 6l-6 6 6 6M4.5 12H20');
export const EditIcon = drawn('Edit', 'M4.5 19.5l.8-4L16 4.8l3.2 3.2L8.5 18.7zM13.8 7l3.2 3.2');
export const DeleteIcon = drawn(
  'Delete',
  'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.3 10.5v5.5M13.7 10.5v5.5',
);
export const UndoIcon = drawn('Undo', 'M8.5 5 4.5 9l4 4M4.5 9H14a5.3 5.3 0 0 1 0 10.5H9');
export const WarningIcon = drawn('Warning', 'M12 4.2 21 19.5H3zM12 10v4.5M12 16.9v.1');
export const ErrorIcon = drawn('Error', 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.8v5M12 16v.1');
export const InfoIcon = drawn('Info', 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 11.2v5M12 8v.1');
export const CheckIcon = drawn('Check', 'M5 12.5l4.5 4.5L19.5 7');
export const UpIcon = drawn('Up', 'M6 14.5l6-6 6 6');
export const DownIcon = drawn('Down', 'M6 9.5l6 6 6-6');
export const HelpIcon = drawn(
  'Help',
  'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M9.6 9.6c.1-1.4 1.1-2.3 2.5-2.3s2.4.9 2.4 2.2c0 1.9-2.4 2-2.4 4M12.1 16.4v.1',
);
export const SunIcon = drawn(
  'Sun',
  'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
);
export const PersonIcon = drawn(
  'Person',
  'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c.2-3.9 3-6.2 7-6.2s6.8 2.3 7 6.2',
);
export const HostIcon = drawn('Host', 'M3.5 5h17v14h-17zM3.5 9h17M6 7h.1M8.5 7h.1');
export const HistoryIcon = drawn('History', 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4.5v4h4M12 7.5V12l3.2 2');
export const RedoIcon = drawn('Redo', 'M15.5 5l4 4-4 4M19.5 9H10a5.3 5.3 0 0 0 0 10.5h5');
export const CentreIcon = drawn(
  'Centre',
  'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M12 9.5V4M12 20v-5.5M9.8 10.8 5 8M14.2 10.8 19 8M9.8 13.2 5 16M14.2 13.2 19 16',
);
