#pragma once

#include "tests/ui/campaigns/fake_campaigns.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs of the screen of campaigns, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfCampaigns(FakeCampaigns& desk);

} // namespace muniment::tests
