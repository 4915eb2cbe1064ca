using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads a contact.</summary>
internal static class ContactReader
{
    public static Contact ReadContact(JsonElement json) => new()
    {
        Arn = json.Text(nameof(Contact.Arn)),
        Id = json.Text(nameof(Contact.Id)),
        InitialContactId = json.Text(nameof(Contact.InitialContactId)),
        PreviousContactId = json.Text(nameof(Contact.PreviousContactId)),
        ContactAssociationId = json.Text(nameof(Contact.ContactAssociationId)),
        InitiationMethod = json.Text(nameof(Contact.InitiationMethod)),
        Name = json.Text(nameof(Contact.Name)),
        Description = json.Text(nameof(Contact.Description)),
        Channel = json.Text(nameof(Contact.Channel)),
        QueueInfo = json.Structure(nameof(Contact.QueueInfo), ReadQueueInfo),
        AgentInfo = json.Structure(nameof(Contact.AgentInfo), ParticipantReader.ReadAgentInfo),
        InitiationTimestamp = json.Time(nameof(Contact.InitiationTimestamp)),
        DisconnectTimestamp = json.Time(nameof(Contact.DisconnectTimestamp)),
        LastUpdateTimestamp = json.Time(nameof(Contact.LastUpdateTimestamp)),
        LastPausedTimestamp = json.Time(nameof(Contact.LastPausedTimestamp)),
        LastResumedTimestamp = json.Time(nameof(Contact.LastResumedTimestamp)),
        RingStartTimestamp = json.Time(nameof(Contact.RingStartTimestamp)),
        TotalPauseCount = json.Integer(nameof(Contact.TotalPauseCount)),
        TotalPauseDurationInSeconds = json.Integer(nameof(Contact.TotalPauseDurationInSeconds)),
        ScheduledTimestamp = json.Time(nameof(Contact.ScheduledTimestamp)),
        RelatedContactId = json.Text(nameof(Contact.RelatedContactId)),
        WisdomInfo = json.Structure(nameof(Contact.WisdomInfo), ReadWisdomInfo),
        CustomerId = json.Text(nameof(Contact.CustomerId)),
        CustomerEndpoint = json.Structure(nameof(Contact.CustomerEndpoint), ReadEndpointInfo),
        SystemEndpoint = json.Structure(nameof(Contact.SystemEndpoint), ReadEndpointInfo),
        QueueTimeAdjustmentSeconds = json.Integer(nameof(Contact.QueueTimeAdjustmentSeconds)),
        QueuePriority = json.Long(nameof(Contact.QueuePriority)),
        Tags = json.TextMap(nameof(Contact.Tags)),
        ConnectedToSystemTimestamp = json.Time(nameof(Contact.ConnectedToSystemTimestamp)),
        RoutingCriteria = json.Structure(nameof(Contact.RoutingCriteria), RoutingCriteriaReader.ReadRoutingCriteria),
        Customer = json.Structure(nameof(Contact.Customer), ParticipantReader.ReadCustomer),
        Campaign = json.Structure(nameof(Contact.Campaign), ReadCampaign),
        AnsweringMachineDetectionStatus = json.Text(nameof(Contact.AnsweringMachineDetectionStatus)),
        CustomerVoiceActivity = json.Structure(nameof(Contact.CustomerVoiceActivity), ReadCustomerVoiceActivity),
        QualityMetrics = json.Structure(nameof(Contact.QualityMetrics), MetricsReader.ReadQualityMetrics),
        ChatMetrics = json.Structure(nameof(Contact.ChatMetrics), MetricsReader.ReadChatMetrics),
        DisconnectDetails = json.Structure(nameof(Contact.DisconnectDetails), ReadDisconnectDetails),
        AdditionalEmailRecipients = json.Structure(nameof(Contact.AdditionalEmailRecipients), ReadAdditionalEmailRecipients),
        SegmentAttributes = json.StructureMap(nameof(Contact.SegmentAttributes), ReadSegmentAttributeValue),
        Recordings = json.Structures(nameof(Contact.Recordings), ReadRecordingInfo),
        DisconnectReason = json.Text(nameof(Contact.DisconnectReason)),
        ContactEvaluations = json.StructureMap(nameof(Contact.ContactEvaluations), ReadContactEvaluation),
        TaskTemplateInfo = json.Structure(nameof(Contact.TaskTemplateInfo), ReadTaskTemplateInfoV2),
        ContactDetails = json.Structure(nameof(Contact.ContactDetails), ReadContactDetails),
        OutboundStrategy = json.Structure(nameof(Contact.OutboundStrategy), OutboundStrategyReader.ReadOutboundStrategy),
        Attributes = json.TextMap(nameof(Contact.Attributes)),
        NextContacts = json.Structures(nameof(Contact.NextContacts), NextContactReader.ReadNextContactEntry),
        GlobalResiliencyMetadata = json.Structure(nameof(Contact.GlobalResiliencyMetadata), ReadGlobalResiliencyMetadata),
    };

    private static QueueInfo ReadQueueInfo(JsonElement json) => new()
    {
        Id = json.Text(nameof(QueueInfo.Id)),
        EnqueueTimestamp = json.Time(nameof(QueueInfo.EnqueueTimestamp)),
    };

    private static EndpointInfo ReadEndpointInfo(JsonElement json) => new()
    {
        Type = json.Text(nameof(EndpointInfo.Type)),
        Address = json.Text(nameof(EndpointInfo.Address)),
        DisplayName = json.Text(nameof(EndpointInfo.DisplayName)),
    };

    private static WisdomInfo ReadWisdomInfo(JsonElement json) => new()
    {
        SessionArn = json.Text(nameof(WisdomInfo.SessionArn)),
        AiAgents = json.Structures(nameof(WisdomInfo.AiAgents), ReadAiAgentInfo),
    };

    private static AiAgentInfo ReadAiAgentInfo(JsonElement json) => new()
    {
        AiUseCase = json.Text(nameof(AiAgentInfo.AiUseCase)),
        AiAgentVersionId = json.Text(nameof(AiAgentInfo.AiAgentVersionId)),
        AiAgentEscalated = json.Boolean(nameof(AiAgentInfo.AiAgentEscalated)),
    };

    private static Campaign ReadCampaign(JsonElement json) => new()
    {
        CampaignId = json.Text(nameof(Campaign.CampaignId)),
    };

    private static CustomerVoiceActivity ReadCustomerVoiceActivity(JsonElement json) => new()
    {
        GreetingStartTimestamp = json.Time(nameof(CustomerVoiceActivity.GreetingStartTimestamp)),
        GreetingEndTimestamp = json.Time(nameof(CustomerVoiceActivity.GreetingEndTimestamp)),
    };

    private static DisconnectDetails ReadDisconnectDetails(JsonElement json) => new()
    {
        PotentialDisconnectIssue = json.Text(nameof(DisconnectDetails.PotentialDisconnectIssue)),
    };

    private static AdditionalEmailRecipients ReadAdditionalEmailRecipients(JsonElement json) => new()
    {
        ToList = json.Structures(nameof(AdditionalEmailRecipients.ToList), ReadEmailRecipient),
        CcList = json.Structures(nameof(AdditionalEmailRecipients.CcList), ReadEmailRecipient),
    };

    private static EmailRecipient ReadEmailRecipient(JsonElement json) => new()
    {
        Address = json.Text(nameof(EmailRecipient.Address)),
        DisplayName = json.Text(nameof(EmailRecipient.DisplayName)),
    };

    private static SegmentAttributeValue ReadSegmentAttributeValue(JsonElement json) => new()
    {
        ValueString = json.Text(nameof(SegmentAttributeValue.ValueString)),
        ValueMap = json.StructureMap(nameof(SegmentAttributeValue.ValueMap), ReadSegmentAttributeValue),
        ValueInteger = json.Integer(nameof(SegmentAttributeValue.ValueInteger)),
        ValueList = json.Structures(nameof(SegmentAttributeValue.ValueList), ReadSegmentAttributeValue),
        ValueArn = json.Text(nameof(SegmentAttributeValue.ValueArn)),
    };

    private static RecordingInfo ReadRecordingInfo(JsonElement json) => new()
    {
        StorageType = json.Text(nameof(RecordingInfo.StorageType)),
        Location = json.Text(nameof(RecordingInfo.Location)),
        MediaStreamType = json.Text(nameof(RecordingInfo.MediaStreamType)),
        ParticipantType = json.Text(nameof(RecordingInfo.ParticipantType)),
        FragmentStartNumber = json.Text(nameof(RecordingInfo.FragmentStartNumber)),
        FragmentStopNumber = json.Text(nameof(RecordingInfo.FragmentStopNumber)),
        StartTimestamp = json.Time(nameof(RecordingInfo.StartTimestamp)),
        StopTimestamp = json.Time(nameof(RecordingInfo.StopTimestamp)),
        Status = json.Text(nameof(RecordingInfo.Status)),
        DeletionReason = json.Text(nameof(RecordingInfo.DeletionReason)),
        UnprocessedTranscriptLocation = json.Text(nameof(RecordingInfo.UnprocessedTranscriptLocation)),
    };

    private static ContactEvaluation ReadContactEvaluation(JsonElement json) => new()
    {
        FormId = json.Text(nameof(ContactEvaluation.FormId)),
        EvaluationArn = json.Text(nameof(ContactEvaluation.EvaluationArn)),
        Status = json.Text(nameof(ContactEvaluation.Status)),
        StartTimestamp = json.Time(nameof(ContactEvaluation.StartTimestamp)),
        EndTimestamp = json.Time(nameof(ContactEvaluation.EndTimestamp)),
        DeleteTimestamp = json.Time(nameof(ContactEvaluation.DeleteTimestamp)),
        ExportLocation = json.Text(nameof(ContactEvaluation.ExportLocation)),
    };

    private static TaskTemplateInfoV2 ReadTaskTemplateInfoV2(JsonElement json) => new()
    {
        Arn = json.Text(nameof(TaskTemplateInfoV2.Arn)),
        Name = json.Text(nameof(TaskTemplateInfoV2.Name)),
    };

    private static ContactDetails ReadContactDetails(JsonElement json) => new()
    {
        Name = json.Text(nameof(ContactDetails.Name)),
        Description = json.Text(nameof(ContactDetails.Description)),
    };

    private static GlobalResiliencyMetadata ReadGlobalResiliencyMetadata(JsonElement json) => new()
    {
        ActiveRegion = json.Text(nameof(GlobalResiliencyMetadata.ActiveRegion)),
        OriginRegion = json.Text(nameof(GlobalResiliencyMetadata.OriginRegion)),
        TrafficDistributionGroupId = json.Text(nameof(GlobalResiliencyMetadata.TrafficDistributionGroupId)),
    };
}
