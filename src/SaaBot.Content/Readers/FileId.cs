using SaaBot.Content.Yaml;

namespace SaaBot.Content.Readers;

/// <summary>The rule that a file is called as the id inside it.</summary>
internal static class FileId
{
    public static string Read(MappingReader map, string name)
    {
        ValueReader value = map.Value("id");
        string id = value.Id();
        if (id.Length > 0 && id != name)
        {
            value.Wrong($"{Quote.Value(id)} differs from the file's name, {Quote.Value(name)}");
        }

        return name;
    }
}
