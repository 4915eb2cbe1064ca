using System.Text.Json;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Lookup;

/// <summary>An account with two pages of instances, some flows and some phone numbers; it starts every chat that it is asked for.</summary>
internal static class AccountServer
{
    public const string Clinic = "11111111-2222-3333-4444-555555555555", Branch = "11111111-2222-3333-4444-555555555501",
        Reminder = "66666666-7777-8888-9999-000000000000",
        NumberArn = "arn:aws:connect:us-west-2:123456789012:phone-number/", Number = NumberArn + "n1";

    public static LoopbackAnswer Answer(LoopbackRequest request) =>
        (request.Method, request.Path, request.Query.FirstOrDefault(pair => pair.Key == "nextToken").Value) switch
    {
        ("GET", "/instance", null) =>
            Json(new
            {
                InstanceSummaryList = new[] { new { Id = Clinic, InstanceAlias = "clinic", InstanceStatus = "ACTIVE" } },
                NextToken = "2",
            }),
        ("GET", "/instance", _) =>
            Json(new { InstanceSummaryList = new[] { new { Id = Branch, InstanceAlias = "branch", InstanceStatus = "ACTIVE" } } }),
        ("GET", $"/contact-flows-summary/{Clinic}", _) => Json(new
        {
            ContactFlowSummaryList = new[]
            {
                Flow(Reminder, "Appointment reminder", "CONTACT_FLOW"), Flow("f-2", "Appointment reminder", "CUSTOMER_QUEUE"),
                Flow("f-3", "Front desk", "CONTACT_FLOW"), Flow("f-4", "front desk", "CONTACT_FLOW"), Flow("f-5", "Recall", "CONTACT_FLOW"),
                Flow("f-6", "Survey", "CONTACT_FLOW"), Flow("f-7", "Feedback", "CONTACT_FLOW"),
            },
        }),
        ("POST", "/phone-number/list", _) => Json(new
        {
            ListPhoneNumbersSummaryList = new[]
            {
                Phone("n1", "+12065550142", "Reminders", Clinic), Phone("n2", "+12065550143", "Desk", Clinic),
                Phone("n3", "+12065550144", "Desk", Clinic), Phone("n4", "+12065550145", "Reminders", Branch),
                Phone("n5", "+12065550146", null, null),
            },
        }),
        ("PUT", _, _) => LoopbackAnswer.Json("""{"ContactId":"c-1"}"""),
        _ => LoopbackAnswer.Json("{}", 404, ("x-amzn-ErrorType", "ResourceNotFoundException"), ("x-amzn-RequestId", "r")),
    };

    private static LoopbackAnswer Json(object body) => LoopbackAnswer.Json(JsonSerializer.Serialize(body));

    private static object Flow(string id, string name, string type) =>
        new { Id = id, Name = name, ContactFlowType = type, ContactFlowState = "ACTIVE" };

    private static object Phone(string id, string number, string? description, string? instance) =>
        new { PhoneNumberArn = NumberArn + id, PhoneNumber = number, PhoneNumberDescription = description, InstanceId = instance };
}
