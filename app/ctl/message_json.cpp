#include "app/ctl/message_json.h"

#include <QtCore/QDateTime>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

const Speaker* speakerOf(const Message& message, std::span<const Speaker> speakers) {
  const auto place = static_cast<std::size_t>(message.speaker);
  return place >= 1 && place <= speakers.size() ? &speakers[place - 1] : nullptr;
}

QString precisionName(TimePrecision precision) {
  switch (precision) {
  case TimePrecision::Day:
    return u"day"_s;
  case TimePrecision::Minute:
    return u"minute"_s;
  case TimePrecision::Second:
    return u"second"_s;
  case TimePrecision::Millisecond:
    return u"millisecond"_s;
  }
  return {};
}

Json jsonOf(const std::optional<Attachment>& attachment) {
  if (!attachment)
    return {};
  return Json::Object{{u"mime"_s, attachment->mime},
                      {u"name"_s, attachment->name},
                      {u"present"_s, attachment->state == Attachment::State::Present},
                      {u"sha256"_s, QString::fromLatin1(attachment->digest.toHex())},
                      {u"size"_s, attachment->size}};
}

Json jsonOf(const std::optional<Quote>& quote) {
  if (!quote)
    return {};
  return Json::Object{{u"message"_s, quote->message.isNull() ? Json() : Json(quote->message.toString())},
                      {u"sender"_s, quote->sender},
                      {u"text"_s, quote->text}};
}

Json conflictsOf(MessageFlags flags) {
  Json::Array names;
  const auto add = [&](MessageFlag flag, QLatin1StringView name) {
    if (flags.testFlag(flag))
      names.emplace_back(name);
  };
  add(MessageFlag::TextDiffers, "text-differs"_L1);
  add(MessageFlag::TimeDiffers, "time-differs"_L1);
  add(MessageFlag::OnlyInOneSource, "only-in-one-source"_L1);
  add(MessageFlag::PossibleMatch, "possible-match"_L1);
  return names;
}

} // namespace

QString timeText(const MessageTime& time) {
  if (!time.isKnown)
    return {};
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
  switch (time.precision) {
  case TimePrecision::Day:
    return moment.toString(u"yyyy-MM-dd");
  case TimePrecision::Minute:
    return moment.toString(u"yyyy-MM-ddTHH:mm") + (time.isUtc ? u"Z"_s : QString());
  default:
    return moment.toString(u"yyyy-MM-ddTHH:mm:ss") + (time.isUtc ? u"Z"_s : QString());
  }
}

Json jsonOf(const ConversationSummary& summary) {
  return Json::Object{{u"conflicts"_s, summary.conflicts},           {u"first"_s, timeText(summary.first)},
                      {u"id"_s, summary.conversation.id.toString()}, {u"kind"_s, nameOf(summary.conversation.kind)},
                      {u"last"_s, timeText(summary.last)},           {u"messages"_s, summary.messages},
                      {u"participants"_s, summary.speakers},         {u"sources"_s, summary.sources},
                      {u"title"_s, summary.conversation.title}};
}

Json jsonOf(const Message& message, std::span<const Speaker> speakers) {
  const Speaker* speaker = speakerOf(message, speakers);
  Json::Array reactions;
  for (const Reaction& reaction : message.reactions)
    reactions.emplace_back(Json::Object{{u"emoji"_s, reaction.emoji}, {u"sender"_s, reaction.sender}});
  return Json::Object{{u"attachment"_s, jsonOf(message.attachment)},
                      {u"conflicts"_s, conflictsOf(message.flags)},
                      {u"deleted"_s, message.flags.testFlag(MessageFlag::Deleted)},
                      {u"edited"_s, message.flags.testFlag(MessageFlag::Edited)},
                      {u"framing"_s, message.flags.testFlag(MessageFlag::FramingInconsistent) ? u"inconsistent"_s
                                     : message.flags.testFlag(MessageFlag::FramingAmbiguous)  ? u"ambiguous"_s
                                                                                              : u"consistent"_s},
                      {u"from_me"_s, speaker && speaker->isOwner},
                      {u"id"_s, message.id.toString()},
                      {u"kind"_s, nameOf(message.kind)},
                      {u"n"_s, message.position},
                      {u"precision"_s, precisionName(message.time.precision)},
                      {u"quoted"_s, jsonOf(message.quote)},
                      {u"reactions"_s, std::move(reactions)},
                      {u"sender"_s, speaker ? Json(speaker->label) : Json()},
                      {u"sent_at"_s, timeText(message.time)},
                      {u"sightings"_s, message.sightings},
                      {u"system"_s, message.system.isEmpty() ? Json() : Json(message.system)},
                      {u"text"_s, message.text},
                      {u"zone"_s, message.time.isUtc ? u"UTC"_s : u"unknown"_s}};
}

QString lineOf(const ConversationSummary& summary) {
  return summary.conversation.id.toString() + u"  "_s + timeText(summary.last) + u"  "_s +
         QString::number(summary.messages) + u"  "_s + summary.conversation.title;
}

QString lineOf(const Message& message, std::span<const Speaker> speakers) {
  const Speaker* speaker = speakerOf(message, speakers);
  QString line = timeText(message.time) + u"  "_s + (speaker ? speaker->label + u": "_s : QString());
  if (message.attachment)
    line += u"["_s + nameOf(message.kind) + u' ' + message.attachment->name + u"] "_s;
  return line + message.text;
}

} // namespace muniment::ctl
