using System.Reflection;

namespace Sitrep.Models;

/// <summary>The models and tables that the stages use, loaded once from the assembly. Immutable; safe on any thread.</summary>
public sealed class ModelSet
{
    private ModelSet()
    {
        using var units = new StreamReader(Open("units.tsv"));
        Units = UnitTable.Parse(units);
    }

    /// <summary>The units.</summary>
    public UnitTable Units { get; }

    /// <summary>Loads everything that ships with the assembly.</summary>
    /// <exception cref="ModelException">A model or table is missing or damaged.</exception>
    public static ModelSet Load() => new();

    /// <summary>Opens an embedded table or model.</summary>
    /// <exception cref="ModelException">It is not there.</exception>
    internal static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new ModelException(name, "it is missing from the assembly");
}
