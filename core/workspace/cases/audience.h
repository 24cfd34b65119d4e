#pragma once

#include "core/model/partner_contact.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says for what a person outside is the one to tell at a partner. `{person}`
struct SavePartnerContact final {
  static constexpr auto kName = QLatin1StringView("contact.save");
  static constexpr Permission kPermission = Permission::ManageContacts;

  PartnerContact contact;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Who exactly will be told, by which channel, and who will not and why. Empty members do not narrow.
struct Audience final {
  static constexpr Permission kPermission = Permission::ViewItem;

  enum class Channel : std::uint8_t { None, Push, WhatsApp };
  enum class LeftOut : std::uint8_t {
    No,
    NotMeant,  ///< of the partners that are meant, but for another region, product line or issue
    Inactive,  ///< no contact any more
    Objected,  ///< does not want to be written to
    NotAgreed, ///< only a template could go, and nothing shows that they agreed to be written to
    NoChannel  ///< has neither a device nor a conversation
  };
  struct Line final {
    PartnerContact contact;
    QString name;        ///< of the person
    QString partnerName; ///< of the partner
    Channel channel = Channel::None;
    std::optional<ConversationId> conversation; ///< by which WhatsApp reaches the person
    bool needsTemplate = false;                 ///< free text is not allowed now
    LeftOut leftOut = LeftOut::No;
  };
  struct Answer final {
    std::vector<Line> lines; ///< by partner and name; first those who will be told
    std::int64_t told = 0;
    QStringList partners; ///< that can be chosen; likewise below
    QStringList regions;
    QStringList productLines;
    QStringList issues;
  };
  QString partner; ///< code
  QString region;
  QString productLine;
  QString issue;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Whether a contact is one of those whom a query is about, whatever the way to reach them.
[[nodiscard]] bool isMeant(const PartnerContact& contact, const Audience& wanted);

} // namespace muniment::workspace
