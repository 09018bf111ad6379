import { type ClientContext, type ClientLink, createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { requestDesktopPort } from './desktop-port.ts';

/** A port in the desktop window, otherwise HTTP to the origin that served the page. */
async function openLink(): Promise<ClientLink<ClientContext>> {
  if (window.desktop !== undefined) return new PortLink({ port: await requestDesktopPort(window.desktop) });
  return new HttpLink({ url: new URL('/rpc', window.location.origin) });
}

let link: Promise<ClientLink<ClientContext>> | undefined;

/** Every procedure of the application, typed by the contract. Errors of the contract arrive typed; `isDefinedError` tells. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new DynamicLink(() => {
    link ??= openLink();
    return link;
  }),
);
