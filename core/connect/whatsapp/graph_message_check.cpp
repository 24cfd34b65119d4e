#include "core/base/decimal.h"
#include "core/connect/whatsapp/graph_message.h"
#include "core/connect/whatsapp/send_limits.h"

#include <set>

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using namespace send_limits;

Failure tooLong(const QString& what, qsizetype most) {
  return failure(ErrorKind::Usage, "whatsapp.too_long"_L1, {what, QString::number(most)});
}
Failure missing(const QString& what) { return failure(ErrorKind::Usage, "whatsapp.part_missing"_L1, {what}); }

/// A text that must be there and not too long.
Result<void> need(const QString& text, qsizetype most, const QString& what) {
  if (text.trimmed().isEmpty())
    return missing(what);
  if (text.size() > most)
    return tooLong(what, most);
  return {};
}

Result<void> check(const TextContent& text, const GraphMessage&) { return need(text.body, kText, u"text"_s); }

Result<void> check(const MediaContent& media, const GraphMessage&) {
  static const std::set<QString> kKinds = {u"image"_s, u"video"_s, u"audio"_s, u"document"_s, u"sticker"_s};
  if (!kKinds.contains(media.kind))
    return failure(ErrorKind::Usage, "whatsapp.media_kind"_L1);
  if (media.id.isEmpty() && media.link.isEmpty())
    return missing(u"file"_s);
  if (!media.caption.isEmpty() && (media.kind == "audio"_L1 || media.kind == "sticker"_L1))
    return failure(ErrorKind::Usage, "whatsapp.no_caption"_L1);
  if (media.caption.size() > kCaption)
    return tooLong(u"caption"_s, kCaption);
  if (media.name.size() > kFileName)
    return tooLong(u"file name"_s, kFileName);
  return {};
}

Result<void> check(const ReactionContent& reaction, const GraphMessage&) {
  return need(reaction.message, 200, u"message"_s);
}

Result<void> checkDegrees(const QString& text, int most) {
  const auto value = Decimal::parse(text);
  if (!value || *value > Decimal::fromInteger(most) || *value < Decimal::fromInteger(-most))
    return failure(ErrorKind::Usage, "whatsapp.place_wrong"_L1);
  return {};
}

Result<void> check(const LocationContent& location, const GraphMessage&) {
  MUNIMENT_TRY(checkDegrees(location.latitude, 90));
  return checkDegrees(location.longitude, 180);
}

Result<void> check(const ContactsContent& contacts, const GraphMessage&) {
  if (contacts.cards.empty() || contacts.cards.size() > kContacts)
    return failure(ErrorKind::Usage, "whatsapp.cards"_L1, {QString::number(kContacts)});
  for (const Json& card : contacts.cards)
    MUNIMENT_TRY(need(card.at(u"name").text(u"formatted_name"), kText, u"name"_s));
  return {};
}

Result<void> checkFrame(const InteractiveFrame& frame, const GraphMessage& message, qsizetype longestBody) {
  if (message.to.kind == SendRecipient::Kind::Group)
    return failure(ErrorKind::Usage, "whatsapp.not_in_groups"_L1);
  if (frame.header.size() > kHeader)
    return tooLong(u"heading"_s, kHeader);
  if (frame.footer.size() > kFooter)
    return tooLong(u"last line"_s, kFooter);
  return need(frame.body, longestBody, u"text"_s);
}

Result<void> checkId(const QString& id, qsizetype most) {
  MUNIMENT_TRY(need(id, most, u"id"_s));
  if (id.trimmed() != id)
    return failure(ErrorKind::Usage, "whatsapp.id_spaces"_L1, {id});
  return {};
}

Result<void> check(const ButtonsContent& content, const GraphMessage& message) {
  MUNIMENT_TRY(checkFrame(content.frame, message, kButtonsBody));
  if (content.buttons.empty() || content.buttons.size() > kButtons)
    return failure(ErrorKind::Usage, "whatsapp.buttons"_L1, {QString::number(kButtons)});
  std::set<QString> titles, ids;
  for (const ButtonsContent::Button& button : content.buttons) {
    MUNIMENT_TRY(need(button.title, kButtonTitle, u"button"_s));
    MUNIMENT_TRY(checkId(button.id, kButtonId));
    if (!titles.insert(button.title).second || !ids.insert(button.id).second)
      return failure(ErrorKind::Usage, "whatsapp.twice"_L1, {button.title});
  }
  return {};
}

Result<void> check(const ListContent& content, const GraphMessage& message) {
  MUNIMENT_TRY(checkFrame(content.frame, message, kListBody));
  MUNIMENT_TRY(need(content.button, kButtonTitle, u"button"_s));
  std::size_t rows = 0;
  std::set<QString> ids;
  for (const ListContent::Section& section : content.sections) {
    if (section.title.size() > kSectionTitle)
      return tooLong(u"section"_s, kSectionTitle);
    if (section.title.isEmpty() && content.sections.size() > 1)
      return missing(u"section"_s);
    for (const ListContent::Row& row : section.rows) {
      ++rows;
      MUNIMENT_TRY(need(row.title, kRowTitle, u"line"_s));
      MUNIMENT_TRY(checkId(row.id, kRowId));
      if (row.description.size() > kRowDescription)
        return tooLong(u"description"_s, kRowDescription);
      if (!ids.insert(row.id).second)
        return failure(ErrorKind::Usage, "whatsapp.twice"_L1, {row.title});
    }
  }
  if (content.sections.size() > kSections || rows == 0 || rows > kRows)
    return failure(ErrorKind::Usage, "whatsapp.rows"_L1, {QString::number(kRows)});
  return {};
}

Result<void> check(const TemplateContent& content, const GraphMessage&) {
  MUNIMENT_TRY(need(content.name, 512, u"template"_s));
  return need(content.language, 20, u"language"_s);
}

} // namespace

Result<void> checkMessage(const GraphMessage& message) {
  if (!isAddress(message.to))
    return failure(ErrorKind::Usage, "whatsapp.recipient_wrong"_L1);
  if (message.reference.size() > kReference)
    return tooLong(u"reference"_s, kReference);
  return std::visit([&](const auto& content) { return check(content, message); }, message.content);
}

} // namespace muniment::connect::whatsapp
