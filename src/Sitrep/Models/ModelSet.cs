namespace Sitrep.Models;

/// <summary>The models and tables that the stages use, loaded once from the assembly. Immutable; safe on any thread.</summary>
public sealed class ModelSet
{
    private ModelSet()
    {
    }

    /// <summary>Loads everything that ships with the assembly.</summary>
    public static ModelSet Load() => new();
}
