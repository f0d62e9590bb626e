namespace Sitrep.Models;

/// <summary>Remembers under which kind a word stood in a name earlier in the document.</summary>
internal sealed class NameMemory
{
    private readonly Dictionary<uint, byte> kinds = [];

    /// <summary>The kind of the word plus 1; 0 when it has not stood in a name.</summary>
    public uint Of(uint word) => kinds.GetValueOrDefault(word);

    /// <summary>Notes that the word stood in a name of a kind.</summary>
    public void Note(uint word, int kind) => kinds[word] = (byte)(kind + 1);

    /// <summary>Forgets all: a new document begins.</summary>
    public void Clear() => kinds.Clear();
}
