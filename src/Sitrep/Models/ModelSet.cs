using System.Reflection;

namespace Sitrep.Models;

/// <summary>The models and tables that the stages use, loaded once from the assembly. Immutable; safe on any thread.</summary>
public sealed class ModelSet
{
    private readonly Lazy<LinearModel> words, names, cues, roles;

    private ModelSet()
    {
        using var units = new StreamReader(Open("units.tsv"));
        Units = UnitTable.Parse(units);
        words = new(() => Linear("words.bin"));
        names = new(() => Linear("names.bin"));
        cues = new(() => Linear("cues.bin"));
        roles = new(() => Linear("roles.bin"));
    }

    /// <summary>The units.</summary>
    public UnitTable Units { get; }

    /// <summary>Parts of speech.</summary>
    internal LinearModel Words => words.Value;

    /// <summary>Names.</summary>
    internal LinearModel Names => names.Value;

    /// <summary>Cues of saying.</summary>
    internal LinearModel Cues => cues.Value;

    /// <summary>Sources and contents.</summary>
    internal LinearModel Roles => roles.Value;

    /// <summary>Loads everything that ships with the assembly.</summary>
    /// <exception cref="ModelException">A model or table is missing or damaged.</exception>
    public static ModelSet Load() => new();

    private static LinearModel Linear(string name)
    {
        using var stream = Open(name);
        return LinearModel.Read(stream, name);
    }

    /// <summary>Opens an embedded table or model.</summary>
    /// <exception cref="ModelException">It is not there.</exception>
    internal static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new ModelException(name, "it is missing from the assembly");
}
