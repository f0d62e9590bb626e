using System.CommandLine;
using System.IO.Compression;
using Sitrep.App.Storage;
using Sitrep.Models;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep places</c>: adds to the gazetteer that places are looked up in.</summary>
internal static class PlacesCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var command = new Command("places", "Adds to the gazetteer that places are looked up in");
        command.Subcommands.Add(Import(terminal, clock));
        return command;
    }

    private static Command Import(Terminal terminal, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "A country file of GeoNames, such as SY.zip or SY.txt" };
        var store = Options.Store();
        var command = new Command("import", "Keeps the places of a GeoNames country file in the store; pages read from then on are looked up in them too") { file, store };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) return terminal.Fail(Errors.NoInput(path));
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: true);
            try
            {
                var places = Read(path, out var passed);
                if (places.Count == 0) return terminal.Fail(Errors.NoPlaces(path));
                var added = opened.ImportPlaces(Path.GetFileName(path), places);
                terminal.Notes.WriteLine(FormattableString.Invariant($"{places.Count} places of {path}, {added} of them new to {opened.Path}; {passed} lines passed over (other kinds of places)"));
                terminal.Notes.WriteLine("pages that were read before are read again with them by the next 'sitrep read' of the same inputs");
                return 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return terminal.Fail(Errors.UnreadableInput(path, e.Message));
            }
        });
        return command;
    }

    private static IReadOnlyList<NamedPlace> Read(string path, out int passed)
    {
        var gazetteer = ModelSet.Load().Places;
        using var stream = File.OpenRead(path);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var text = new StreamReader(stream);
            return GeoNamesReader.Read(text, gazetteer, out passed);
        }
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        passed = 0;
        var list = archive.Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)).MaxBy(entry => entry.Length);
        if (list is null) return [];
        using var lines = new StreamReader(list.Open());
        return GeoNamesReader.Read(lines, gazetteer, out passed);
    }
}
