using System.Collections;
using System.Management.Automation;
using System.Reflection;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>
/// Converts values from PowerShell to values that Core understands: text, numbers, this module's own service types, and dictionaries and
/// lists of these. Other objects, including service types that another module has loaded, become dictionaries of their properties.
/// </summary>
internal static class PlainValue
{
    /// <summary>Deeper than any value that is sent. It stops dictionaries and lists that contain themselves.</summary>
    private const int MaxDepth = 20;

    /// <summary>The nesting depth of the service's types: request, message, template attributes, custom attributes.</summary>
    private const int MaxObjectDepth = 4;

    public static object? Of(object? value) =>
        value is null or string ? value : Of(value, MaxDepth, MaxObjectDepth, new(ReferenceEqualityComparer.Instance));

    /// <summary>A property's value; null if its getter throws, which counts as an empty cell.</summary>
    public static object? OfProperty(PSPropertyInfo property) => Of(Read(property));

    /// <summary>The object itself, without PowerShell's wrapper.</summary>
    public static object? Unwrap(object? value) =>
        value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>Whether an object is of a type with this full name, or of a derived type, from any assembly.</summary>
    public static bool IsOfType(object value, string fullName)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == fullName)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="value">PowerShell's value.</param>
    /// <param name="depth">How many more levels are read.</param>
    /// <param name="objectDepth">How many more levels of objects that become dictionaries are read.</param>
    /// <param name="seen">The copies made so far; without them, a list that contains itself would be copied without end.</param>
    private static object? Of(object? value, int depth, int objectDepth, Dictionary<object, object> seen)
    {
        value = Unwrap(value);
        return value switch
        {
            null or string => value,
            _ when depth == 0 => null,
            _ when seen.TryGetValue(value, out object? plain) => plain,
            PSObject custom => OfProperties(custom, custom, depth, objectDepth, seen),
            IDictionary dictionary => OfDictionary(dictionary, depth, seen),
            IList list => OfList(list, depth, objectDepth, seen),
            _ when IsOwn(value) || IsFrameworks(value) => value,
            // Constants of the service, such as an endpoint's type.
            _ when IsOfType(value, "Amazon.Runtime.ConstantClass") => value.ToString(),
            _ when objectDepth == 0 => null,
            _ => OfProperties(value, PSObject.AsPSObject(value), depth, objectDepth - 1, seen),
        };
    }

    private static Dictionary<string, object?> OfProperties(
        object value, PSObject wrapped, int depth, int objectDepth, Dictionary<object, object> seen)
    {
        Dictionary<string, object?> plain = new(StringComparer.Ordinal);
        seen.Add(value, plain);
        foreach (PSPropertyInfo property in wrapped.Properties)
        {
            if (IsSet(value, property))
            {
                plain[property.Name] = Of(Read(property), depth - 1, objectDepth, seen);
            }
        }

        return plain;
    }

    private static object OfDictionary(IDictionary dictionary, int depth, Dictionary<object, object> seen)
    {
        if (IsOwn(dictionary))
        {
            return dictionary;
        }

        Dictionary<string, object?> plain = new(dictionary.Count, StringComparer.Ordinal);
        seen.Add(dictionary, plain);
        foreach (DictionaryEntry entry in dictionary)
        {
            plain[LooseValue.ToText(Unwrap(entry.Key)) ?? string.Empty] = Of(entry.Value, depth - 1, MaxObjectDepth, seen);
        }

        return plain;
    }

    private static object?[] OfList(IList list, int depth, int objectDepth, Dictionary<object, object> seen)
    {
        object?[] plain = new object?[list.Count];
        seen.Add(list, plain);
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = Of(list[i], depth - 1, objectDepth, seen);
        }

        return plain;
    }

    /// <summary>In version 3 of the SDK, members of service types that are not set hold default numbers and empty collections.</summary>
    private static bool IsSet(object value, PSPropertyInfo property)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        return value.GetType().GetMethod("IsSet" + property.Name, any, Type.EmptyTypes)?.Invoke(value, null) is not false;
    }

    private static bool IsOwn(object value)
    {
        Assembly own = typeof(Endpoint).Assembly;
        Type type = value.GetType();
        return type.Assembly == own
            || (type.IsGenericType && Array.Exists(type.GetGenericArguments(), argument => argument.Assembly == own));
    }

    /// <summary>Framework types are kept, because only their text could be part of a chat.</summary>
    private static bool IsFrameworks(object value) =>
        value.GetType().Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    private static object? Read(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
