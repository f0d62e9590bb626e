using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Sitrep.App.Storage;

/// <summary>Brings a store to the newest schema: one list of steps that only grows.</summary>
internal static class Schema
{
    private const int ApplicationId = 0x53495452;
    private static readonly string[] Steps = ["001-first.sql", "002-fetches.sql", "003-corrections.sql", "004-places.sql", "005-shapes.sql", "006-rows.sql"];

    /// <summary>Number of the newest schema.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Applies the steps that the store has not seen.</summary>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var version = Number(connection, "pragma user_version");
        var id = Number(connection, "pragma application_id");
        if (version > 0 && id != ApplicationId || version == 0 && Number(connection, "select count(*) from sqlite_master") > 0) throw new StoreException(Errors.NotAStore(path));
        if (version > Newest) throw new StoreException(Errors.StoreIsNewer(path, version, Newest));
        for (var step = version; step < Newest; step++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Read(Steps[step]) + string.Create(CultureInfo.InvariantCulture, $"\npragma application_id = {ApplicationId};\npragma user_version = {step + 1};");
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
