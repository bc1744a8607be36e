import { useTranslation } from 'react-i18next';
import type { RoomCommand } from './key-bindings';
import { runRoomCommand, type RoomCommands } from './room-commands';
import { useRoomKeys } from './use-room-keys';

/** Runs the commands of the room on their keys. The function is for what else runs them, the palette. */
export function useRunCommand(
  shortcuts: boolean,
  commands: RoomCommands,
  sayDisabledReason: (words: string | null) => void,
): (command: RoomCommand) => boolean {
  const { t } = useTranslation('meeting-room');
  const run = (command: RoomCommand): boolean => {
    const reason = runRoomCommand(command, commands);
    sayDisabledReason(reason ? t(`disabledReason.${reason}`) : null);
    // The author may take the text for ready, and write.
    return reason === 'loading' || (reason !== null && command.kind === 'write');
  };
  useRoomKeys(shortcuts, run);
  return run;
}
