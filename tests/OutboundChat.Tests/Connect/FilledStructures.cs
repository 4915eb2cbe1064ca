using System.Reflection;
using Amazon.Runtime;

namespace OutboundChat.Tests.Connect;

/// <summary>Structures of which every member is set, each to a value of its own.</summary>
internal static class FilledStructures
{
    /// <summary>How often a structure may be inside itself.</summary>
    private const int Turns = 2;

    public static object Of(Type structure)
    {
        var count = 0;
        return Structure(structure, [], ref count)!;
    }

    private static object? Structure(Type type, Type[] around, ref int count)
    {
        if (around.Count(outer => outer == type) == Turns)
        {
            return null;
        }

        var structure = Activator.CreateInstance(type)!;
        foreach (var member in PublicSurfaceTests.Members(type))
        {
            member.SetValue(structure, Value(member.PropertyType, $"{type.Name}.{member.Name}", [.. around, type], ref count));
        }

        return structure;
    }

    private static object? Value(Type type, string name, Type[] around, ref int count)
    {
        count++;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return $"{name} {count} Zoë 王";
        }

        if (type == typeof(int))
        {
            return count;
        }

        if (type == typeof(long))
        {
            return long.MaxValue - count;
        }

        if (type == typeof(float))
        {
            return count + 0.25f;
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(DateTime))
        {
            return DateTime.UnixEpoch.AddDays(20_000).AddSeconds(count).AddTicks(1_234_567);
        }

        if (type.BaseType == typeof(ConstantClass))
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Last(field => field.IsInitOnly).GetValue(null);
        }

        return type.IsGenericType ? Collection(type, name, around, ref count) : Structure(type, around, ref count);
    }

    private static dynamic Collection(Type type, string name, Type[] around, ref int count)
    {
        dynamic collection = Activator.CreateInstance(type)!;
        var itemType = type.GetGenericArguments()[^1];
        for (var number = 1; number <= 2; number++)
        {
            dynamic? item = Value(itemType, name, around, ref count);
            if (item is null)
            {
                break;
            }

            if (type.GetGenericTypeDefinition() == typeof(List<>))
            {
                collection.Add(item);
            }
            else
            {
                collection.Add($"{name} {number}", item);
            }
        }

        return collection;
    }
}
