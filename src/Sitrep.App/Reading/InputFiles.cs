using System.Text;
using Sitrep.Inputs;
using Sitrep.Text;

namespace Sitrep.App.Reading;

/// <summary>Turns the words of the command line into pages: files, folders, JSON Lines, standard input.</summary>
internal static class InputFiles
{
    private static readonly string[] Html = [".html", ".htm", ".xhtml"];
    private static readonly string[] Endings = [.. Html, ".txt", ".md", ".jsonl", ".ndjson"];

    /// <summary>The pages in the order given, folders in the order of their paths.</summary>
    public static IEnumerable<InputItem> Open(IEnumerable<string> inputs, TextReader standardInput)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                foreach (var item in Sniff(Encoding.UTF8.GetBytes(standardInput.ReadToEnd()))) yield return item;
            }
            else if (Directory.Exists(input))
            {
                var any = false;
                foreach (var file in Directory.EnumerateFiles(input, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Where(IsKnown).Order(StringComparer.Ordinal))
                {
                    any = true;
                    foreach (var item in OpenFile(file)) yield return item;
                }
                if (!any) yield return new(input, null, Errors.EmptyFolder(input));
            }
            else if (!File.Exists(input)) yield return new(input, null, Errors.NoInput(input));
            else if (!IsKnown(input)) yield return new(input, null, Errors.UnknownInput(input));
            else
            {
                foreach (var item in OpenFile(input)) yield return item;
            }
        }
    }

    private static bool IsKnown(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<InputItem> OpenFile(string path)
    {
        if (!TryRead(path, out var bytes, out var error))
        {
            yield return new(path, null, error);
            yield break;
        }
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            yield return new(path, null, Errors.EmptyInput(path));
            yield break;
        }
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is ".jsonl" or ".ndjson")
        {
            foreach (var item in Lines(bytes, path)) yield return item;
            yield break;
        }
        var format = Html.Contains(ending) ? PageFormat.Html : ending == ".md" ? PageFormat.Markdown : PageFormat.PlainText;
        yield return new(path, new(new Uri(Path.GetFullPath(path)).AbsoluteUri, format, bytes), null);
    }

    private static bool TryRead(string path, out byte[] bytes, out Error? error)
    {
        (bytes, error) = ([], null);
        try
        {
            bytes = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = Errors.UnreadableInput(path, e.Message);
            return false;
        }
    }

    internal static IEnumerable<InputItem> Lines(byte[] bytes, string name)
    {
        foreach (var entry in new JsonLinesReader().Read(new MemoryStream(bytes), name))
        {
            var place = FormattableString.Invariant($"{name}:{entry.Line}");
            yield return entry.Page is { } page ? new(page.Address, page, null) : new(place, null, Errors.BadLine(name, entry.Line, entry.Error ?? "no page"));
        }
    }

    /// <summary>Standard input: JSON Lines when it begins with a brace, HTML when it begins with an angle, else text.</summary>
    private static IEnumerable<InputItem> Sniff(byte[] bytes)
    {
        var start = bytes.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return [new("-", null, Errors.EmptyInput("-"))];
        if (start[0] == '{') return Lines(bytes, "-");
        var address = "input:" + CaptureIds.ContentHash(bytes)[..16];
        return [new("-", new(address, start[0] == '<' ? PageFormat.Html : PageFormat.PlainText, bytes), null)];
    }
}
