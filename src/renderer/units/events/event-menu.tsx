import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { EventDialog } from './event-dialog.tsx';
import type { EventKind } from './event-form.ts';

const all: readonly EventKind[] = ['found', 'rename', 'transfer', 'merge', 'split', 'dissolve', 'suspend', 'resume'];

/** The decisions that can be written down; on a unit's page they begin with that unit. */
export function EventMenu({ unitId = null }: { unitId?: string | null }) {
  const [kind, setKind] = useState<EventKind | null>(null);
  const kinds = unitId === null ? all : all.filter((each) => each !== 'found');
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default">
            {words.unitPage.eventMenu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((each) => (
            <Menu.Item key={each} onClick={() => setKind(each)}>
              {words.unitPage.eventKinds[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind !== null && <EventDialog kind={kind} unitId={unitId} onClose={() => setKind(null)} />}
    </>
  );
}
