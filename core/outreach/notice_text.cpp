#include "core/outreach/notice_text.h"

#include "core/base/sha256.h"

#include <QtCore/QCoreApplication>

namespace muniment::outreach {
namespace {

constexpr qsizetype kLongestNotice = 120;
constexpr qsizetype kTopicBytes = 24; ///< 32 letters

/// One context for what reaches people on their devices.
class NoticeText final {
  Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

} // namespace

QString noticeText(const Question& question) {
  if (question.matter || question.stake == Question::Stake::High)
    return NoticeText::tr("You have a question in Muniment");
  const QString line = question.text.simplified();
  return line.size() > kLongestNotice ? line.first(kLongestNotice - 1).trimmed() + u'…' : line;
}

QByteArray noticeTopic(const Question& question) {
  return sha256(QByteArray("topic\n") + question.id.toBytes())
      .toBytes()
      .first(kTopicBytes)
      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace muniment::outreach
