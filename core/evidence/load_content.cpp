#include "core/evidence/load_content.h"

#include "core/formats/eml/conversation_mail.h"

#include <QtCore/QFileInfo>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
using formats::loadfile::Field;
using formats::loadfile::Row;
namespace exchange = formats::exchange;

QString nameOfParticipant(const exchange::Conversation& chat, const QString& id) {
  const auto found = std::ranges::find(chat.participants, id, &exchange::Participant::id);
  return found == chat.participants.end() ? QString() : found->display;
}

QStringList namesWithout(const exchange::Conversation& chat, const QString& id) {
  QStringList names;
  for (const exchange::Participant& each : chat.participants) {
    if (each.id != id)
      names.append(each.display);
  }
  return names;
}

QStringList reactionsOf(const exchange::Conversation& chat, const exchange::Event& event) {
  QStringList all;
  for (const exchange::Reaction& reaction : event.reactions)
    all.append(reaction.value + u' ' + nameOfParticipant(chat, reaction.participant));
  return all;
}

} // namespace

Result<void> LoadContent::begin() {
  MUNIMENT_TRY_LET(sink, desk().folder.open(u"content/load.dat"_s));
  m_sink = std::move(sink);
  m_dat = std::make_unique<formats::loadfile::DatWriter>(*m_sink, formats::loadfile::DatOptions());
  return m_dat->writeHeader(formats::loadfile::headings());
}

Row LoadContent::rowFor(std::int64_t bates) {
  Row row;
  const QString number = desk().bates(bates);
  row.set(Field::DocumentId, number);
  row.set(Field::BeginBates, number);
  row.set(Field::EndBates, number);
  row.set(Field::ProductionVolume, desk().production.number);
  row.set(Field::Confidentiality, desk().options.confidentiality);
  row.set(Field::TextLink, u"TEXT/"_s + number + u".txt"_s);
  return row;
}

Result<void> LoadContent::add(const ShownChat& chat, int /*number*/) {
  const auto events = exchangeChat(chat, desk().production, desk().options, desk().vault);
  count(events);
  for (std::size_t i = 0; i < chat.messages.size(); ++i)
    MUNIMENT_TRY(addMessage(chat.messages[i], events, events.events[i]));
  return {};
}

Result<void> LoadContent::addMessage(const ShownMessage& shown, const exchange::Conversation& events,
                                     const exchange::Event& event) {
  Row row = rowFor(shown.bates);
  const QString last = desk().bates(shown.fileBates > 0 ? shown.fileBates : shown.bates);
  row.set(Field::BeginFamily, desk().bates(shown.bates));
  row.set(Field::EndFamily, last);
  row.set(Field::RecordType, u"message"_s);
  row.set(Field::Custodian, nameOfParticipant(events, events.custodian));
  row.set(Field::AllCustodians, nameOfParticipant(events, events.custodian));
  row.set(Field::ConversationId, events.id);
  row.set(Field::ConversationName, events.name);
  row.setAll(Field::Participants, namesWithout(events, {}));
  row.set(Field::From, nameOfParticipant(events, event.participant));
  row.setAll(Field::To, namesWithout(events, event.participant));
  row.set(Field::Subject, events.name);
  row.setSent(event.time, event.time.offsetMinutes.value_or(0));
  row.set(Field::Edited, event.edits.empty() ? u"N"_s : u"Y"_s);
  row.set(Field::Deleted, event.deletion ? u"Y"_s : u"N"_s);
  row.setAll(Field::Reactions, reactionsOf(events, event));
  row.setAll(Field::Tags, shown.tags);
  row.set(Field::Redacted,
          shown.reasons.empty() ? QString() : QStringList(shown.reasons.begin(), shown.reasons.end()).join(u", "_s));
  row.set(Field::RecordId, shown.message.id.toString());
  if (shown.fileBates > 0)
    row.set(Field::AttachmentIds, desk().bates(shown.fileBates));
  MUNIMENT_TRY(desk().folder.write(u"content/"_s + row.value(Field::TextLink),
                                   formats::eml::mailOfEvent(events, event).text.toUtf8()));
  MUNIMENT_TRY(m_dat->writeRow(row.values()));
  if (shown.fileBates == 0 || event.attachments.empty())
    return {};
  Row file = rowFor(shown.fileBates);
  for (const Field field : {Field::BeginFamily, Field::EndFamily, Field::Custodian, Field::AllCustodians,
                            Field::ConversationId, Field::ConversationName, Field::From, Field::Redacted})
    file.set(field, row.value(field));
  file.set(Field::ParentId, desk().bates(shown.bates));
  file.setSent(event.time, event.time.offsetMinutes.value_or(0));
  return addFile(shown, event.attachments.front(), std::move(file));
}

Result<void> LoadContent::addFile(const ShownMessage& shown, const exchange::Attachment& file, Row row) {
  row.set(Field::RecordType, u"attachment"_s);
  row.set(Field::FileName, file.name);
  QByteArray text = file.name.toUtf8();
  if (!shown.isFileRedacted || file.bytes) {
    row.set(Field::FileExtension, QFileInfo(file.name).suffix());
    row.set(Field::FileSize, QString::number(file.size));
    row.set(Field::Sha256Hash, file.sha256.toHex());
  }
  if (file.bytes) {
    const QString native = u"NATIVES/"_s + fileNameFor(row.value(Field::DocumentId), file.name);
    MUNIMENT_TRY_LET(written, copy(*file.bytes, u"content/"_s + native));
    if (written.digest != file.sha256)
      return failure(ErrorKind::VerificationFailed, "export.attachment_changed"_L1);
    row.set(Field::NativeLink, native);
  }
  MUNIMENT_TRY(desk().folder.write(u"content/"_s + row.value(Field::TextLink), text));
  return m_dat->writeRow(row.values());
}

Result<void> LoadContent::add(const CapturedItem& item, const exchange::Attachment& file, std::int64_t bates) {
  Row row = rowFor(bates);
  row.set(Field::BeginFamily, desk().bates(bates));
  row.set(Field::EndFamily, desk().bates(bates));
  row.set(Field::RecordId, item.id.toString());
  ++m_counts.attachments;
  return addFile({}, file, std::move(row));
}

Result<void> LoadContent::finish() {
  m_dat.reset();
  MUNIMENT_TRY(desk().folder.close(std::move(m_sink)));
  return {};
}

} // namespace muniment::evidence
