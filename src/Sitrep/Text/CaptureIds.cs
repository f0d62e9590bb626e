using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Text;

/// <summary>Makes the ids of captures and contents (docs/concepts/identity.md).</summary>
public static class CaptureIds
{
    /// <summary>SHA-256 of the raw bytes, 64 lower-case hexadecimal digits.</summary>
    public static string ContentHash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Id of a capture: <c>k</c> and 16 hexadecimal digits of the SHA-256 of address, line feed and content hash.</summary>
    public static string Of(string address, ReadOnlySpan<byte> content) =>
        "k" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address + "\n" + ContentHash(content))))[..16];
}
