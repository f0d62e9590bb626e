using Sitrep.Inputs;
using Sitrep.Pdf;

namespace Sitrep.App.Reading;

/// <summary>Turns the words of the command line into pages: files of all kinds, folders of them, standard input.</summary>
internal static class InputFiles
{
    /// <summary>The pages in the order given, folders in the order of their paths.</summary>
    public static IEnumerable<InputItem> Open(IEnumerable<string> inputs, Stream standardInput)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                foreach (var item in Entries(standardInput, "-", "input:-")) yield return item;
            }
            else if (Directory.Exists(input))
            {
                var any = false;
                foreach (var file in InputFolder.Files(input))
                {
                    any = true;
                    foreach (var item in OpenFile(file, input, true)) yield return item;
                }
                if (!any) yield return new(input, null, Errors.EmptyFolder(input));
            }
            else if (!File.Exists(input)) yield return new(input, null, Errors.NoInput(input));
            else
            {
                foreach (var item in OpenFile(input, input, false)) yield return item;
            }
        }
    }

    private static IEnumerable<InputItem> OpenFile(string path, string input, bool isInFolder)
    {
        if (!TryOpen(path, out var stream, out var error))
        {
            yield return new(input, null, error);
            yield break;
        }
        using (stream)
        {
            foreach (var item in Entries(stream!, path, new Uri(Path.GetFullPath(path)).AbsoluteUri, input, isInFolder)) yield return item;
        }
    }

    private static bool TryOpen(string path, out FileStream? stream, out Error? error)
    {
        (stream, error) = (null, null);
        try
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = Errors.UnreadableInput(path, e.Message);
            return false;
        }
    }

    /// <summary>What a stream holds.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="address">Its own address.</param>
    /// <param name="input">The input it comes from; the path when null.</param>
    /// <param name="isInFolder">True for a file of a folder.</param>
    internal static IEnumerable<InputItem> Entries(Stream stream, string path, string address, string? input = null, bool isInFolder = false)
    {
        using var entries = new InputReader().Read(stream, path, address).GetEnumerator();
        while (true)
        {
            if (!TryNext(entries, path, out var entry, out var error)) break;
            if (error is not null)
            {
                yield return new(input ?? path, null, error);
                break;
            }
            foreach (var item in Items(entry!, input ?? path, isInFolder)) yield return item;
        }
    }

    /// <summary>The next part; an error where the disk fails on the way.</summary>
    private static bool TryNext(IEnumerator<InputEntry> entries, string path, out InputEntry? entry, out Error? error)
    {
        (entry, error) = (null, null);
        try
        {
            if (!entries.MoveNext()) return false;
            entry = entries.Current;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = Errors.UnreadableInput(path, e.Message);
        }
        return true;
    }

    private static IEnumerable<InputItem> Items(InputEntry entry, string input, bool isInFolder)
    {
        if (entry.Document is { } document)
        {
            foreach (var inner in new PdfReader().Read(document)) yield return Item(inner, input, isInFolder);
        }
        // A folder may hold XML and JSON of other programs: passed over like all files of other kinds.
        else if (!isInFolder || entry.Fault is not { Kind: InputFaultKind.NotRead }) yield return Item(entry, input, isInFolder);
    }

    private static InputItem Item(InputEntry entry, string input, bool isInFolder)
    {
        if (entry.Fault is { } fault) return new(input, null, ErrorOf(entry.Place, fault));
        if (entry.Page is not { } page) return new(input, null, null, entry.Link) { IsInFolder = isInFolder };
        // What comes in through a pipe has no address but its content.
        if (page.Address == "input:-") page = page.At("input:" + Text.CaptureIds.ContentHash(page.Content.Span)[..16]);
        return new(input, page, null);
    }

    private static Error ErrorOf(string place, InputFault fault) => fault.Kind switch
    {
        InputFaultKind.Empty => Errors.EmptyInput(place),
        InputFaultKind.NotRead => Errors.UnknownInput(place, fault.Message, fault.Hint),
        InputFaultKind.BadEntry => Errors.BadEntry(place, fault.Message, fault.Hint),
        InputFaultKind.Damaged => Errors.DamagedInput(place, fault.Message, fault.Hint),
        InputFaultKind.TooLarge => Errors.LargeInput(place, fault.Message, fault.Hint),
        _ => Errors.NothingInside(place, fault.Message, fault.Hint),
    };
}
