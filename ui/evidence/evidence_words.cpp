#include "ui/evidence/evidence_words.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

QString EvidenceWords::number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString EvidenceWords::format(QStringView code) {
  if (code == u"rsmf")
    return tr("RSMF for a review platform");
  if (code == u"loadfile")
    return tr("Load file for a review platform");
  if (code == u"bagit")
    return tr("BagIt for long-term keeping");
  if (code == u"pdf")
    return tr("PDF with Bates numbers");
  if (code == u"eml")
    return tr("Mail files (EML)");
  return code.toString();
}

QString EvidenceWords::finding(const workspace::ProductionPreflight::Note& note) {
  const auto n = static_cast<int>(note.count);
  switch (note.finding) {
  case Finding::Privileged:
    return tr("%n message(s) are tagged as privileged", nullptr, n);
  case Finding::UnfinishedRedaction:
    return tr("%n message(s) have a redaction that nobody signed off", nullptr, n);
  case Finding::Destroyed:
    return tr("%n message(s) were destroyed meanwhile", nullptr, n);
  case Finding::BytesMissing:
    return tr("The files of %n message(s) should be here and cannot be read", nullptr, n);
  case Finding::OmittedRun:
    return tr("%n message(s) between those that are handed out are left out", nullptr, n);
  case Finding::ZoneUnknown:
    return tr("%n message(s) have a time without a time zone", nullptr, n);
  case Finding::AttachmentAbsent:
    return tr("The files of %n message(s) were never received", nullptr, n);
  case Finding::Conflicting:
    return tr("%n message(s) differ between their sources", nullptr, n);
  case Finding::Redacted:
    return tr("%n message(s) are redacted", nullptr, n);
  case Finding::Sensitive:
    return tr("%n item(s) are marked as sensitive", nullptr, n);
  case Finding::ChatPrivacy:
    return tr("In %n conversation(s) advanced chat privacy was switched on or off", nullptr, n);
  case Finding::SameFileRedacted:
    return tr("%n captured file(s) are the same as redacted ones: leave them out of a package with redactions", nullptr,
              n);
  case Finding::Infected:
    return tr("The virus scanner found something in %n file(s): a page that says so goes out in their place", nullptr,
              n);
  case Finding::NotProven:
    break;
  }
  return tr("%n message(s) are not proven by the ledger", nullptr, n);
}

QString EvidenceWords::remedy(Finding finding) {
  switch (finding) {
  case Finding::Privileged:
    return tr("Take the tag away, leave them out, or have two people let them out.");
  case Finding::UnfinishedRedaction:
    return tr("Sign the redactions off in the details of the message, or take them back.");
  case Finding::Destroyed:
    return tr("Leave them out: nothing of them can be handed out any more.");
  case Finding::BytesMissing:
    return tr("Have the workspace verified, and bring the files back from a backup.");
  default:
    return {};
  }
}

Icon EvidenceWords::icon(Finding finding) {
  switch (finding) {
  case Finding::ZoneUnknown:
    return Icon::Clock;
  case Finding::Conflicting:
    return Icon::NotEqual;
  case Finding::Redacted:
  case Finding::SameFileRedacted:
    return Icon::Stop;
  case Finding::Sensitive:
  case Finding::ChatPrivacy:
    return Icon::Padlock;
  case Finding::NotProven:
  case Finding::Infected:
    return Icon::Triangle;
  default:
    return Icon::Info;
  }
}

QString EvidenceWords::counts(std::int64_t messages, std::int64_t captured, std::int64_t files, std::int64_t bytes) {
  QStringList parts = {tr("%n message(s)", nullptr, static_cast<int>(messages))};
  if (captured > 0)
    parts.append(tr("%n captured file(s)", nullptr, static_cast<int>(captured)));
  if (files > 0)
    parts.append(tr("%n attachment(s)", nullptr, static_cast<int>(files)));
  if (bytes > 0)
    parts.append(MessageWords::size(bytes));
  return parts.join(u" · "_s);
}

QString EvidenceWords::span(const MessageTime& first, const MessageTime& last) {
  if (!first.isKnown && !last.isKnown)
    return {};
  return first == last
             ? MessageWords::whole(first)
             : tr("%1 to %2", "a moment, a moment").arg(MessageWords::whole(first), MessageWords::whole(last));
}

QString EvidenceWords::chat(const workspace::ProductionPreflight::Chat& chat) {
  if (chat.produced == chat.total)
    return tr("All %n message(s)", nullptr, static_cast<int>(chat.total));
  const QString part = tr("%1 of %2 messages, from number %3 to number %4")
                           .arg(number(chat.produced), number(chat.total), number(chat.firstPosition + 1),
                                number(chat.lastPosition + 1));
  return chat.runs > 1
             ? tr("%1, in %n stretch(es)", "how much of a conversation", static_cast<int>(chat.runs)).arg(part)
             : part;
}

QString EvidenceWords::bates(const QString& prefix, std::int64_t first, std::int64_t count) {
  if (count <= 1)
    return batesNumber(prefix, first);
  return tr("%1 to %2", "two numbers").arg(batesNumber(prefix, first), batesNumber(prefix, first + count - 1));
}

QString EvidenceWords::title(const Production& production) {
  return u"%1 %2"_s.arg(production.number, visibleText(production.title)).simplified();
}

} // namespace muniment::ui
