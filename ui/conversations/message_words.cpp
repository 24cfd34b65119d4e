#include "ui/conversations/message_words.h"

#include "core/model/live_source.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

QDateTime MessageWords::shown(const MessageTime& time) {
  if (!time.isKnown)
    return {};
  const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
  return time.isUtc ? utc.toLocalTime() : utc;
}

QString MessageWords::clock(const MessageTime& time) {
  const QDateTime when = shown(time);
  if (!when.isValid())
    return tr("time unknown");
  if (time.precision == TimePrecision::Day)
    return tr("day only");
  return QLocale().toString(when.time(), time.precision == TimePrecision::Minute ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QString MessageWords::day(QDate date) { return QLocale().toString(date, u"dddd d MMMM yyyy"_s); }

QString MessageWords::whole(const MessageTime& time) {
  const QDateTime when = shown(time);
  if (!when.isValid())
    return tr("Time unknown");
  const QString date = QLocale().toString(when.date(), dayFormat());
  if (time.precision == TimePrecision::Day)
    return tr("%1, time of day not given").arg(date);
  const QString zone = time.isUtc ? when.timeZoneAbbreviation() : tr("zone not stated");
  return tr("%1, %2 (%3)").arg(date, clock(time), zone);
}

QString MessageWords::precision(const MessageTime& time) {
  switch (time.precision) {
  case TimePrecision::Day:
    return tr("to the day");
  case TimePrecision::Minute:
    return tr("to the minute");
  default:
    return tr("to the second");
  }
}

QString MessageWords::brief(const MessageTime& time) {
  const QDateTime when = shown(time);
  if (!when.isValid())
    return {};
  const QDate today = QDate::currentDate();
  if (when.date() == today)
    return clock(time);
  return QLocale().toString(when.date(), when.date().year() == today.year() ? shortDayFormat() : dayFormat());
}

QString MessageWords::kind(MessageKind kind) {
  switch (kind) {
  case MessageKind::Text:
    return tr("Message");
  case MessageKind::Image:
    return tr("Photo");
  case MessageKind::Video:
    return tr("Video");
  case MessageKind::Audio:
    return tr("Voice or audio");
  case MessageKind::Document:
    return tr("Document");
  case MessageKind::Sticker:
    return tr("Sticker");
  case MessageKind::Contact:
    return tr("Contact card");
  case MessageKind::Location:
    return tr("Location");
  case MessageKind::Poll:
    return tr("Poll");
  case MessageKind::Call:
    return tr("Call");
  case MessageKind::System:
    return tr("Notice");
  case MessageKind::Deleted:
    return tr("Deleted message");
  case MessageKind::Unknown:
    break;
  }
  return tr("Not understood");
}

Icon MessageWords::icon(MessageKind kind) {
  switch (kind) {
  case MessageKind::Image:
    return Icon::Image;
  case MessageKind::Video:
    return Icon::Video;
  case MessageKind::Audio:
    return Icon::Microphone;
  case MessageKind::Sticker:
    return Icon::Sticker;
  case MessageKind::Contact:
    return Icon::Person;
  case MessageKind::Location:
    return Icon::Location;
  case MessageKind::Poll:
    return Icon::Poll;
  case MessageKind::Call:
    return Icon::Phone;
  case MessageKind::Deleted:
    return Icon::Trash;
  case MessageKind::System:
  case MessageKind::Unknown:
    return Icon::Info;
  case MessageKind::Text:
    return Icon::Chat;
  case MessageKind::Document:
    break;
  }
  return Icon::Document;
}

QString MessageWords::size(std::int64_t bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString MessageWords::attachment(const Attachment& attachment, MessageKind kind) {
  QStringList parts;
  if (!attachment.name.isEmpty())
    parts << MessageWords::kind(kind);
  if (attachment.seconds >= 0)
    parts << u"%1:%2"_s.arg(attachment.seconds / 60).arg(attachment.seconds % 60, 2, 10, QChar(u'0'));
  if (attachment.size >= 0)
    parts << size(attachment.size);
  switch (attachment.state) {
  case Attachment::State::Present:
    parts << tr("original kept");
    break;
  case Attachment::State::Missing:
    parts << tr("not in the export");
    break;
  case Attachment::State::Omitted:
    parts << tr("left out when exported");
    break;
  }
  return parts.join(u" · "_s);
}

std::vector<MessageWords::Finding> MessageWords::findings(const Message& message, std::span<const Sighting> sightings) {
  std::vector<Finding> found;
  const auto add = [&](MessageFlag flag, const QString& word, const QString& sentence, Tone tone, Icon icon) {
    if (message.flags.testFlag(flag))
      found.push_back({word, sentence, tone, icon});
  };
  const int sources = std::max(2, static_cast<int>(message.sightings));
  add(MessageFlag::TextDiffers, tr("Differs between %n source(s)", nullptr, sources),
      tr("The sources have different words for this message. All versions are kept; none is preferred."),
      Tone::Conflict, Icon::NotEqual);
  add(MessageFlag::TimeDiffers, tr("Times differ"),
      tr("The sources give times that are further apart than their precision allows."), Tone::Conflict, Icon::Clock);
  add(MessageFlag::OnlyInOneSource,
      sightings.size() == 1 ? tr("Only in %1", "letter of a source").arg(letter(sightings.front().source))
                            : tr("Only in one source"),
      tr("Another source covers this time and does not have this message."), Tone::Conflict, Icon::NotEqual);
  add(MessageFlag::PossibleMatch, tr("Possible match"),
      tr("This may be the same as another message. Both are kept apart because their match is not certain."),
      Tone::Conflict, Icon::Layers);
  add(MessageFlag::FramingInconsistent, tr("Framing inconsistent"),
      tr("Framing inconsistent: this passage does not have the file's own record framing. Possible causes: pasted "
         "text, inserted after export, or re-saved by an editor. It is not proof of any of them."),
      Tone::Due, Icon::Triangle);
  add(MessageFlag::FramingAmbiguous, tr("Framing ambiguous"),
      tr("Framing ambiguous: the file can be read in more than one way here, because a line inside a message looks "
         "like "
         "the start of another message. The reading shown is the likelier one."),
      Tone::Due, Icon::Triangle);
  return found;
}

QString MessageWords::letter(std::int32_t source) {
  return source >= 1 && source <= 26 ? QString(QChar(u'A' + source - 1)) : QString::number(source);
}

QString MessageWords::source(const ConversationSource& source) {
  if (isLive(source))
    return tr("Live from %1", "a number of ours").arg(u"\u2068%1\u2069"_s.arg(visibleText(source.owner)));
  if (workspace::withdrawalOf(source))
    return tr("Withdrawn");
  return source.owner.isEmpty() ? visibleText(source.name) : tr("Export of %1").arg(visibleText(source.owner));
}

QString MessageWords::agreement(const ConversationSource& one, const ConversationSource& other) {
  if (one.owner.isEmpty() || other.owner.isEmpty())
    return tr("Agrees with source %1 (owner not stated: independence not known)").arg(letter(other.number));
  return one.owner == other.owner ? tr("Agrees with source %1 (same owner: not independent)").arg(letter(other.number))
                                  : tr("Agrees with source %1 (other owner: independent)").arg(letter(other.number));
}

QString MessageWords::spoken(const Message& message, const QString& sender) {
  QStringList parts;
  if (!sender.isEmpty())
    parts << sender;
  parts << whole(message.time);
  if (message.kind != MessageKind::Text)
    parts << kind(message.kind);
  if (message.attachment)
    parts << visibleText(message.attachment->name) << attachment(*message.attachment, MessageKind::Text);
  if (!message.text.isEmpty())
    parts << message.text;
  if (message.flags.testFlag(MessageFlag::Edited))
    parts << tr("edited");
  for (const Finding& finding : findings(message))
    parts << finding.word;
  parts.removeAll(QString());
  return parts.join(u". "_s);
}

} // namespace muniment::ui
