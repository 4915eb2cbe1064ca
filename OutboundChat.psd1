@{
    RootModule           = 'OutboundChat.psm1'
    ModuleVersion        = '0.2.0'
    GUID                 = '67b861cf-6020-4d60-9ebc-641f93e5fba6'
    Author               = 'OutboundChat contributors'
    CompanyName          = 'OutboundChat contributors'
    Copyright            = 'Copyright (c) OutboundChat contributors. MIT License.'
    Description          = 'Starts outbound SMS and WhatsApp chats through Amazon Connect: one by hand, or a hundred thousand from a CSV file. Checks every row, keeps to the request quota of the account and the daytime of recipients, and resumes interrupted runs without messaging anyone twice.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('OutboundChat.Format.ps1xml')
    CmdletsToExport      = @(
        'Export-OutboundChatReport'
        'Export-OutboundChatWorkflow'
        'Get-OutboundChatContact'
        'Get-OutboundChatJournal'
        'New-ChatEndpoint'
        'New-OutboundChatRequest'
        'Start-OutboundChatContact'
        'Stop-OutboundChatContact'
        'Test-OutboundChatContact'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('AmazonConnect', 'AWS', 'SMS', 'WhatsApp', 'Chat', 'Messaging', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ProjectUri   = 'https://www.powershellgallery.com/packages/OutboundChat'
            ReleaseNotes = 'See CHANGELOG.md in the module folder.'
        }
    }
}
