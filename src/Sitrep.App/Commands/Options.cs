using System.CommandLine;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Options
{
    public static readonly string[] Formats = ["table", "text", "md", "json", "jsonl", "csv", "wide", "atom", "jsonld", "html"];

    public static Option<string> Store() => new("--store")
    {
        Description = "The store, a SQLite file", HelpName = "PATH", DefaultValueFactory = _ => "sitrep.db",
    };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "table, text, md, json, jsonl, csv (a claim a row), wide (lowest and highest in a row), atom (changes), jsonld (schema.org) or html (the pages with their marks)", HelpName = "FORM", DefaultValueFactory = _ => "table" };
        option.AcceptOnlyFromAmong(Formats);
        return option;
    }

    public static Option<bool> All() => new("--all") { Description = "Every topic and statement in the table, not only the busiest" };

    /// <summary>The situation asked for, or the only one there is.</summary>
    public static SituationRow Choose(Store store, string? name)
    {
        if (name is not null && store.FindSituation(name) is { } named) return named;
        var all = store.Situations();
        if (name is not null) throw new StoreException(Errors.NoSituation(name, all.Select(row => row.Name)));
        return all.Count switch
        {
            1 => all[0],
            0 => throw new StoreException(Errors.NoSituation("", [])),
            _ => throw new StoreException(Errors.WhichSituation(store.Path, all.Select(row => row.Name))),
        };
    }
}
