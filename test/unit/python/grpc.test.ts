import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

/** What protoc makes of two messages, an enum and a service (`greet.proto`). */
const BYTES = String.raw`b'\n\x0bgreet.proto\x12\x05greet\"D\n\x05Hello\x12\x0c\n\x04name\x18\x01 \x01(\t\x12\x19\n\x04mood\x18\x02 \x01(\x0e\x32\x0b.greet.Mood\x1a\x12\n\x05Inner\x12\t\n\x01\x61\x18\x01 \x01(\x05\"\x15\n\x05Reply\x12\x0c\n\x04text\x18\x01 \x01(\t*\x19\n\x04Mood\x12\x08\n\x04GLAD\x10\x00\x12\x07\n\x03SAD\x10\x01\x32\x31\n\x07Greeter\x12&\n\x08SayHello\x12\x0c.greet.Hello\x1a\x0c.greet.Replyb\x06proto3'`;

const generated = (bytes: string): string => `from google.protobuf import descriptor as _descriptor
from google.protobuf import descriptor_pool as _descriptor_pool
from google.protobuf import runtime_version as _runtime_version
from google.protobuf import symbol_database as _symbol_database
from google.protobuf.internal import builder as _builder
_runtime_version.ValidateProtobufRuntimeVersion(
    _runtime_version.Domain.PUBLIC, 5, 29, 0, '', 'greet.proto')
_sym_db = _symbol_database.Default()
DESCRIPTOR = _descriptor_pool.Default().AddSerializedFile(${bytes})
_globals = globals()
_builder.BuildMessageAndEnumDescriptors(DESCRIPTOR, _globals)
_builder.BuildTopDescriptorsAndMessages(DESCRIPTOR, 'greet_pb2', _globals)
if not _descriptor._USE_C_DESCRIPTORS:
  DESCRIPTOR._loaded_options = None
  _globals['_HELLO']._serialized_start=22
`;

const SERVICE = `import grpc
import greet_pb2 as greet__pb2

_version_not_supported = False
try:
    from grpc._utilities import first_version_is_lower
    _version_not_supported = first_version_is_lower(grpc.__version__, '1.66.1')
except ImportError:
    _version_not_supported = True
if _version_not_supported:
    raise RuntimeError('too old')

class GreeterStub(object):
    def __init__(self, channel):
        self.SayHello = channel.unary_unary('/greet.Greeter/SayHello',
            request_serializer=greet__pb2.Hello.SerializeToString)

class GreeterServicer(object):
    def SayHello(self, request, context):
        raise NotImplementedError('Method not implemented!')

def add_GreeterServicer_to_server(servicer, server):
    rpc_method_handlers = {
        'SayHello': grpc.unary_unary_rpc_method_handler(servicer.SayHello,
            request_deserializer=greet__pb2.Hello.FromString),
    }
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler('greet.Greeter', rpc_method_handlers),))
`;

const app = (names: string): string => `from ray import serve
from greet_pb2 import ${names}
import greet_pb2_grpc
from ray.serve.config import gRPCOptions

@serve.deployment(num_replicas=2)
class G:
    def SayHello(self, message: Hello) -> Reply:
        return Reply(text="x")

options = gRPCOptions(port=9000, grpc_servicer_functions=["greet_pb2_grpc.add_GreeterServicer_to_server"])
app = G.bind()
if __name__ == "__main__":
    serve.start(grpc_options=options)
    serve.run(app)
`;

const readWith = (names: string, bytes = BYTES) =>
  read({ 'app.py': app(names), 'greet_pb2.py': generated(bytes), 'greet_pb2_grpc.py': SERVICE });

describe('an application over gRPC', () => {
  it('is read, on what its generated code takes for granted', () => {
    const reading = readWith('Hello, Reply, GLAD, Mood');
    expect([told(reading), reading.kind === 'read' && reading.certain]).toEqual(['G', true]);
    expect(reading.kind === 'read' && reading.assumptions.map(({ why }) => why.en)).toEqual([
      'the package google is installed',
      'what the code calls of google while it is imported does not fail',
      'the package grpc is installed',
      'grpcio 1.66.1 or later is installed, as the generated code wants',
    ]);
  });

  it('is refused where it asks for a message that the descriptor does not hold', () => {
    expect(told(readWith('Hello, Reply, Inner'))).toBe('refused: app.py line 2: module greet_pb2 has no Inner');
    expect(told(readWith('Hello, Reply', 'b""'))).toBe('refused: app.py line 2: module greet_pb2 has no Hello');
  });

  it('is in doubt where the descriptor cannot be read', () => {
    const reading = readWith('Hello, Reply', String.raw`b'\n\xff'`);
    expect([told(reading), reading.kind === 'read' && reading.certain]).toEqual(['G', false]);
  });
});
