#include "tests/ui/conversations/sample_messages.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMorning = 1'773'129'600'000; // 2026-03-10 08:00

Message text(int minute, std::int32_t speaker, const QString& words) {
  Message message;
  message.time = {kMorning + minute * 60'000LL, true, false, TimePrecision::Minute};
  message.speaker = speaker;
  message.kind = MessageKind::Text;
  message.text = words;
  return message;
}

Message file(int minute, std::int32_t speaker, MessageKind kind, Attachment attachment, const QString& caption = {}) {
  Message message = text(minute, speaker, caption);
  message.kind = kind;
  message.attachment = std::move(attachment);
  return message;
}

} // namespace

std::vector<Message> sampleMessages() {
  using State = Attachment::State;
  std::vector<Message> all;
  all.push_back(text(0, 0, u"Mira Holt added Tom Beck"_s));
  all.back().kind = MessageKind::System;
  all.push_back(text(5, 3, u"Any news on the crates for Thursday?"_s));
  all.push_back(file(12, 2, MessageKind::Image,
                     {u"IMG-20260310-WA0004.jpg"_s, u"image/jpeg"_s, 184'320, {}, {}, State::Present, -1, {}},
                     u"Berth is closed. PO-4711 will reach you on 17 March, not on the 12th."_s));
  all.push_back(text(19, 1, u"Please send that in writing. Tom has to approve the new date."_s));
  all.back().quote = Quote{{}, u"Mira Holt"_s, u"PO-4711 will reach you on 17 March, not on the 12th."_s};
  all.push_back(file(25, 2, MessageKind::Document,
                     {u"Delay-notice_PO-4711.pdf"_s, u"application/pdf"_s, 188'416, {}, {}, State::Present, -1, {}}));
  all.push_back(text(46, 3, u"Approved. New date 17 March, same price, no penalty waived."_s));
  all.back().flags = MessageFlag::TextDiffers | MessageFlag::Edited;
  all.back().sightings = 2;
  all.back().reactions = {{u"Ana Lima"_s, u"👍"_s}};
  all.push_back(file(50, 2, MessageKind::Audio,
                     {u"PTT-20260310-WA0007.opus"_s, u"audio/ogg"_s, -1, {}, {}, State::Missing, 23, {}}));
  all.push_back(text(55, 2, {}));
  all.back().kind = MessageKind::Deleted;
  all.push_back(text(58, 1, u"مرحبا، هل وصلت الشحنة PO-4711 إلى الميناء؟ أحتاج الرقم قبل الساعة الثالثة من فضلك."_s));
  all.push_back(text(60, 3, u"نعم، وصلت."_s));
  all.back().time.precision = TimePrecision::Second;
  all.push_back(text(64, 3, u"Penalty is waived as agreed."_s));
  all.back().flags = MessageFlag::FramingInconsistent;
  all.push_back(text(66, 2, u"\u200e<unsupported: 0x41 payment request>"_s));
  all.back().kind = MessageKind::Unknown;
  all.push_back(file(70, 1, MessageKind::Video, {{}, {}, -1, {}, {}, State::Omitted, -1, {}}));
  all.push_back(text(72, 1, u"Forwarded: customs papers"_s));
  all.back().flags = MessageFlag::Forwarded | MessageFlag::OnlyInOneSource;
  all.push_back(text(8 * 1440 + 31, 1, u"INV-77 shows 8,264.00. The lines add up to 7,664.00."_s));
  for (std::size_t index = 0; index < all.size(); ++index) {
    all[index].position = static_cast<std::int64_t>(index);
    all[index].id = MessageId::fromNumber(static_cast<std::int64_t>(index) + 1);
  }
  return all;
}

} // namespace muniment::tests
