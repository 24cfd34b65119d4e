#include "core/workspace/connections/processing_text.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

QString ProcessingText::peopleOf(Connection::Kind kind) {
  switch (kind) {
  case Connection::Kind::WhatsApp:
    return tr("People who write to the connected number or are written to, and employees who use it");
  case Connection::Kind::Push:
    return tr("People outside who registered a device to be asked");
  case Connection::Kind::ContentServer:
  case Connection::Kind::Manifest:
  case Connection::Kind::Folder:
    break;
  }
  return tr("People who are named in the documents and cases of the connected system");
}

QString ProcessingText::dataOf(Connection::Kind kind) {
  switch (kind) {
  case Connection::Kind::WhatsApp:
    return tr(
        "Telephone numbers or user ids, names, messages with their files, times of sending, delivery and reading");
  case Connection::Kind::Push:
    return tr("Address and keys of the device, sealed; times at which notifications were taken");
  case Connection::Kind::ContentServer:
    return tr("Records with their metadata, holds, steps of workflows and who took them");
  case Connection::Kind::Manifest:
  case Connection::Kind::Folder:
    break;
  }
  return tr("Documents and their metadata, names and addresses in them");
}

QString ProcessingText::readersOf(const ProcessingRecord::Answer& record) {
  QStringList names;
  for (const auto& reader : record.readers)
    names.append(u"%1 (%2)"_s.arg(reader.name, rolesText(reader.roles).replace(u' ', u", "_s)));
  const QString who = names.isEmpty() ? tr("Nobody") : names.join(u"; "_s);
  return record.matter.isEmpty() ? who : tr("Members of the matter %1: %2").arg(record.matter, who);
}

std::vector<ProcessingText::Line> ProcessingText::lines(const ProcessingRecord::Answer& record) {
  const Connection& connection = record.connection;
  const auto said = [](const QString& value) { return value.isEmpty() ? tr("Not said yet") : value; };
  return {
      {tr("Processing"), connection.name},
      {tr("Workspace"), record.workspace},
      {tr("Purpose"), said(connection.purpose)},
      {tr("Legal ground"), said(connection.ground)},
      {tr("Who answers for it"), said(record.owner)},
      {tr("People concerned"), peopleOf(connection.kind)},
      {tr("Kinds of data"), dataOf(connection.kind)},
      {tr("Who may see it"), readersOf(record)},
      {tr("Systems spoken to"), record.hosts.isEmpty() ? tr("None over the network") : record.hosts.join(u", "_s)},
      {tr("Kept for"), tr("%n day(s) unless declared as a record, held or in an open case; records by their schedule",
                          nullptr, connection.captureDays)},
      {tr("Protection"), tr("Originals encrypted with a key each, every change in a signed ledger, access by roles and "
                            "matters, refusals and views of restricted content noted")},
      {tr("State"), connection.on ? tr("Switched on") : tr("Switched off")},
      {tr("As of"), record.at.toString()},
  };
}

QString ProcessingText::text(const ProcessingRecord::Answer& record) {
  QStringList all;
  for (const auto& [what, said] : lines(record))
    all.append(what + u": "_s + said);
  return all.join(u'\n');
}

} // namespace muniment::workspace
