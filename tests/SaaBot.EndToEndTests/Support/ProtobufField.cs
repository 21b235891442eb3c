using System.Buffers.Binary;
using System.Text;

namespace SaaBot.EndToEndTests.Support;

/// <summary>One field of a protobuf message (protobuf.dev, "Encoding"), as much as reading metrics needs.</summary>
/// <param name="Number">The field's number.</param>
/// <param name="Bits">The value of a number.</param>
/// <param name="Bytes">The value of a text or an inner message.</param>
internal sealed record ProtobufField(int Number, ulong Bits, ReadOnlyMemory<byte> Bytes)
{
    public IEnumerable<ProtobufField> Inner => Read(Bytes);

    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    public static IEnumerable<ProtobufField> Read(ReadOnlyMemory<byte> message)
    {
        while (message.Length > 0)
        {
            ulong tag = Varint(ref message);
            int number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    yield return new ProtobufField(number, Varint(ref message), default);
                    break;
                case 1:
                    yield return new ProtobufField(number, BinaryPrimitives.ReadUInt64LittleEndian(message.Span), default);
                    message = message[8..];
                    break;
                case 2:
                    int length = (int)Varint(ref message);
                    yield return new ProtobufField(number, 0, message[..length]);
                    message = message[length..];
                    break;
                case 5:
                    yield return new ProtobufField(number, BinaryPrimitives.ReadUInt32LittleEndian(message.Span), default);
                    message = message[4..];
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7} is no type of protobuf's.");
            }
        }
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        int length = 0;
        byte part;
        do
        {
            part = message.Span[length];
            value |= (ulong)(part & 127) << (7 * length++);
        }
        while (part > 127);
        message = message[length..];
        return value;
    }
}
