#include "core/evidence/bag_content.h"

#include "core/formats/eml/conversation_mail.h"
#include "core/formats/exchange/time_text.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
namespace exchange = formats::exchange;

Json jsonOf(const exchange::EventTime& time) {
  if (!time.at)
    return {};
  return Json::Object{{u"at"_s, time.at->toString()},
                      {u"offset_minutes"_s, time.offsetMinutes ? Json(*time.offsetMinutes) : Json()},
                      {u"precision"_s, exchange::precisionText(time.precision)},
                      {u"zone_assumed"_s, time.zoneAssumed}};
}

Json jsonOf(const std::optional<QString>& text) { return text ? Json(*text) : Json(); }

Json jsonOf(const std::vector<exchange::CustomField>& fields) {
  Json::Object all;
  for (const exchange::CustomField& field : fields)
    all.insert_or_assign(field.name, field.value);
  return all;
}

Json jsonOf(const exchange::Attachment& file, const QString& path) {
  const bool isThere = file.bytes != nullptr;
  return Json::Object{{u"file"_s, isThere ? Json(path) : Json()},
                      {u"media_type"_s, file.mediaType},
                      {u"name"_s, file.name},
                      {u"sha256"_s, file.sha256.isNull() ? Json() : Json(file.sha256.toHex())},
                      {u"size"_s, file.sha256.isNull() ? Json() : Json(file.size)}};
}

Json jsonOf(const exchange::Event& event, const QString& filePath) {
  Json::Array edits;
  for (const exchange::Edit& edit : event.edits)
    edits.emplace_back(Json::Object{
        {u"after"_s, jsonOf(edit.after)}, {u"before"_s, jsonOf(edit.before)}, {u"time"_s, jsonOf(edit.time)}});
  Json::Array reactions;
  for (const exchange::Reaction& reaction : event.reactions)
    reactions.emplace_back(Json::Object{
        {u"by"_s, reaction.participant}, {u"time"_s, jsonOf(reaction.time)}, {u"value"_s, reaction.value}});
  Json::Array files;
  for (const exchange::Attachment& file : event.attachments)
    files.push_back(jsonOf(file, filePath));
  return Json::Object{
      {u"answers"_s, event.parent},
      {u"body"_s, event.body},
      {u"custom"_s, jsonOf(event.custom)},
      {u"deleted"_s, event.deletion ? Json(Json::Object{{u"time"_s, jsonOf(event.deletion->time)}}) : Json()},
      {u"edits"_s, std::move(edits)},
      {u"files"_s, std::move(files)},
      {u"from"_s, event.participant},
      {u"id"_s, event.id},
      {u"reactions"_s, std::move(reactions)},
      {u"time"_s, jsonOf(event.time)}};
}

Json headOf(const exchange::Conversation& chat) {
  Json::Array people;
  for (const exchange::Participant& each : chat.participants)
    people.emplace_back(Json::Object{{u"account"_s, each.account},
                                     {u"custom"_s, jsonOf(each.custom)},
                                     {u"id"_s, each.id},
                                     {u"name"_s, each.display}});
  return Json::Object{{u"custodian"_s, chat.custodian}, {u"format"_s, u"muniment-conversation"_s}, {u"id"_s, chat.id},
                      {u"name"_s, chat.name},           {u"participants"_s, std::move(people)},    {u"version"_s, 1}};
}

} // namespace

Result<void> BagContent::begin() {
  MUNIMENT_TRY_LET(root, desk().folder.makeFolder(u"content"_s));
  m_bag = std::make_unique<formats::bagit::BagWriter>(desk().folder.files(), root);
  return {};
}

Result<void> BagContent::write(const QString& path, QByteArrayView bytes) {
  MUNIMENT_TRY_LET(file, m_bag->begin(path));
  MUNIMENT_TRY(file->take(bytes));
  return m_bag->end(std::move(file));
}

/// A line for what the conversation is, then one for each message: any length can be read line by line.
Result<void> BagContent::add(const ShownChat& chat, int number) {
  const auto events = exchangeChat(chat, desk().production, desk().options, desk().vault);
  count(events);
  const QString name = u"conversations/C%1"_s.arg(number, 4, 10, QChar(u'0'));
  MUNIMENT_TRY_LET(head, canonicalJson(headOf(events)));
  QByteArray lines = head + '\n';
  QString text;
  for (std::size_t i = 0; i < events.events.size(); ++i) {
    const exchange::Event& event = events.events[i];
    const QString path = event.attachments.empty() ? QString()
                                                   : u"files/"_s + fileNameFor(desk().bates(chat.messages[i].fileBates),
                                                                               event.attachments.front().name);
    MUNIMENT_TRY_LET(line, canonicalJson(jsonOf(event, path)));
    lines += line + '\n';
    text += formats::eml::mailOfEvent(events, event).text + u'\n';
    for (const exchange::Attachment& file : event.attachments) {
      if (file.bytes)
        MUNIMENT_TRY(m_bag->add(path, *file.bytes, desk().folder.progress()));
    }
  }
  MUNIMENT_TRY(write(name + u".jsonl"_s, lines));
  return write(name + u".txt"_s, text.toUtf8());
}

Result<void> BagContent::add(const CapturedItem& /*item*/, const exchange::Attachment& file, std::int64_t bates) {
  ++m_counts.attachments;
  return m_bag->add(u"files/"_s + fileNameFor(desk().bates(bates), file.name), *file.bytes, desk().folder.progress());
}

Result<void> BagContent::finish() {
  const Production& production = desk().production;
  const QDate day = QDateTime::fromMSecsSinceEpoch(production.frozenAt.milliseconds(), Qt::UTC).date();
  MUNIMENT_TRY(m_bag->finish({{u"Source-Organization"_s, u"Muniment workspace"_s},
                              {u"External-Identifier"_s, production.number},
                              {u"Bagging-Date"_s, day.toString(Qt::ISODate)},
                              {u"Bag-Software-Agent"_s, u"muniment " MUNIMENT_VERSION ""_s}}));
  return desk().folder.takeIn(u"content"_s);
}

} // namespace muniment::evidence
