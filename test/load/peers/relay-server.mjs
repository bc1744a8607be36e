// A relay on socket.io, one binary frame a message: `PORT`.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import * as parser from 'socket.io-msgpack-parser';

const http = createServer();
const io = new Server(http, { parser, serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  let room = '';
  socket.on('join', (name, answer) => {
    room = name;
    socket.join(name);
    answer();
  });
  socket.on('update', (update) => socket.to(room).emit('update', update));
});
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
