using System.Text;

namespace Sitrep.App.Tests.Fetching;

/// <summary>One request at the loopback server, and the ways to answer it. The connection is closed after each answer.</summary>
internal sealed class LoopbackRequest
{
    private LoopbackRequest(Stream stream, CancellationToken stopped, string head)
    {
        Stream = stream;
        Stopped = stopped;
        var lines = head.Split("\r\n");
        Path = lines[0].Split(' ')[1];
        Headers = lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)).ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)],
            line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.OrdinalIgnoreCase);
    }

    public Stream Stream { get; }

    /// <summary>Set when the server ends.</summary>
    public CancellationToken Stopped { get; }

    public string Path { get; }

    public Dictionary<string, string> Headers { get; }

    public static async Task<LoopbackRequest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, cancellation) == 0) return null;
            head.Append((char)one[0]);
        }
        return new(stream, cancellation, head.ToString());
    }

    public Task SendAsync(string html, params string[] headers) => SendAsync(200, Encoding.UTF8.GetBytes(html), ["Content-Type: text/html; charset=utf-8", .. headers]);

    public Task SendAsync(int status, params string[] headers) => SendAsync(status, [], headers);

    public async Task SendAsync(int status, byte[] body, params string[] headers)
    {
        var length = headers.Any(header => header.StartsWith("Content-Length", StringComparison.OrdinalIgnoreCase)) || status is 304 or 204 ? "" : $"Content-Length: {body.Length}\r\n";
        await SendRawAsync($"HTTP/1.1 {status} X\r\nConnection: close\r\n{length}{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");
        await Stream.WriteAsync(body, Stopped);
    }

    public async Task SendRawAsync(string text)
    {
        await Stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stopped);
        await Stream.FlushAsync(Stopped);
    }
}
