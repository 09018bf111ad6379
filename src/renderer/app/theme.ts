import { createTheme, type MantineColorsTuple, Modal, Notification, Select, TextInput } from '@mantine/core';
import { words } from './words.ts';

/** Union blue: the one accent; everything else is ink on white. */
const union: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b4cce9',
  '#8ab0dd',
  '#6798d2',
  '#5189cc',
  '#4481ca',
  '#2c67ac',
  '#0f4c8f',
  '#0a3f7a',
];

export const theme = createTheme({
  colors: { union },
  primaryColor: 'union',
  primaryShade: 8,
  white: '#ffffff',
  black: '#1b1f24',
  fontFamily: '"Segoe UI", "Noto Sans Variable", sans-serif',
  headings: { fontFamily: '"Segoe UI", "Noto Sans Variable", sans-serif', fontWeight: '600' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': words.ui.close },
        centered: true,
        transitionProps: { duration: 0 },
      },
    }),
    // A dialog's title is no second banner of the page.
    ModalHeader: Modal.Header.extend({ defaultProps: { role: 'none' } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': words.ui.close } } }),
    Select: Select.extend({ defaultProps: { clearButtonProps: { 'aria-label': words.ui.clear } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
  },
});
