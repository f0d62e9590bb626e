using System.IO.Compression;
using Sitrep.App.Fetching;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>What to ask hosts with, by address; only where the content it stands for is still here, for a host that says "not modified" sends none.</summary>
    public IReadOnlyDictionary<string, Validator> Validators() => connection.List(
        "select f.location, f.etag, f.last_modified, f.sha256, f.media_type, f.charset from fetches f join contents c on c.sha256 = f.sha256",
        reader => (Location: reader.GetString(0), Validator: new Validator(reader.TextOrNull(1), reader.TextOrNull(2), reader.GetString(3), new(reader.TextOrNull(4), reader.TextOrNull(5)))))
        .ToDictionary(row => row.Location, row => row.Validator, StringComparer.Ordinal);

    /// <summary>Keeps what to ask an address with the next time; forgets it when the host gives nothing any more.</summary>
    public void SaveFetch(FetchedPage page) => Change(() =>
    {
        if (page.Validator is not { } validator) return connection.Run("delete from fetches where location = $1", page.Address);
        return connection.Run(
            """
            insert into fetches (location, etag, last_modified, sha256, media_type, charset, fetched_at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (location) do update set etag = $2, last_modified = $3, sha256 = $4, media_type = $5, charset = $6, fetched_at = $7
            """, page.Address, validator.ETag, validator.LastModified, validator.Sha256, validator.Type.MediaType, validator.Type.Charset, Sql.Write(page.SeenAt));
    });

    /// <summary>The raw bytes of a hash; null when they are not there.</summary>
    public byte[]? ContentOf(string sha256) => connection.List("select packed, size from contents where sha256 = $1", reader => Unpack(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1)), sha256).FirstOrDefault();

    private static byte[] Unpack(byte[] bytes, int size)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var content = new byte[size];
        packed.ReadExactly(content);
        return content;
    }
}
