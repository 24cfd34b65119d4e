#include "ui/conversations/import_words.h"

#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::whatsapp::ChatParticipant;
using formats::whatsapp::ChatSummary;

constexpr std::size_t kMostNames = 6;

QString dayText(const formats::whatsapp::StatedTime& time) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).date(), QLocale::ShortFormat);
}

QString outside(const std::string& text) {
  return visibleText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace

QString ImportWords::format(const QString& format) {
  if (format == "whatsapp-text-ios"_L1)
    return tr("WhatsApp chat exported from an iPhone");
  if (format == "whatsapp-text-android"_L1)
    return tr("WhatsApp chat exported from an Android phone");
  if (format.startsWith("whatsapp-android-database"_L1))
    return tr("WhatsApp database of an Android phone");
  if (format == "whatsapp-ios-database"_L1)
    return tr("WhatsApp database of an iPhone");
  return tr("Exported WhatsApp chat");
}

QString ImportWords::evidence(const Json& reading) {
  const QString id = reading.text(u"date_order_evidence");
  const Json::Array* numbers = reading.at(u"date_order_numbers").array();
  const auto number = [&](std::size_t at) {
    const std::int64_t* value = numbers && at < numbers->size() ? (*numbers)[at].integer() : nullptr;
    return value ? QLocale().toString(qlonglong(*value)) : QString();
  };
  if (id == "date-order-field"_L1)
    return tr("In at least one date, part %1 is %2, which can only be a day.").arg(number(0), number(1));
  if (id == "date-order-year-range"_L1)
    return tr("Read in another order, dates would not exist or lie outside the years of WhatsApp.");
  if (id == "date-order-year-shown"_L1)
    return tr("The place of the year leaves no other order.");
  if (id == "date-order-media"_L1)
    return tr("%1 of %2 names of media files carry the same date.").arg(number(0), number(1));
  if (id == "date-order-steady"_L1)
    return tr("In the other order, time would go back on %1 days.").arg(number(0));
  if (id == "date-order-chosen"_L1)
    return tr("This order was chosen by hand.");
  return tr("It is the usual order of such files.");
}

QString ImportWords::dates(const Json& reading) {
  const QString order = reading.text(u"date_order");
  if (order.isEmpty())
    return {};
  const QString name = order == "dmy"_L1   ? tr("day, month, year")
                       : order == "mdy"_L1 ? tr("month, day, year")
                                           : tr("year, month, day");
  const bool* proven = reading.at(u"date_order_proven").boolean();
  const QString sentence = proven && *proven ? tr("Written %1; the file itself proves it.").arg(name)
                                             : tr("Taken to be %1; nothing in the file proves it.").arg(name);
  return sentence + u' ' + evidence(reading);
}

QString ImportWords::title(const ChatSummary& chat) { return outside(chat.title); }

QString ImportWords::extent(const ChatSummary& chat) {
  const QString count = tr("%n message(s)", nullptr, static_cast<int>(chat.messages));
  if (!chat.first.isKnown || !chat.last.isKnown)
    return count;
  return tr("%1, %2 to %3", "number of messages, first and last day")
      .arg(count, dayText(chat.first), dayText(chat.last));
}

QString ImportWords::people(const ChatSummary& chat) {
  QStringList names;
  for (const ChatParticipant& person : chat.participants) {
    if (std::cmp_equal(names.size(), kMostNames))
      break;
    names << u"\u2068%1\u2069"_s.arg(outside(person.label));
  }
  const auto others = static_cast<int>(std::max<std::int64_t>(chat.participantCount, names.size()) - names.size());
  return others > 0 ? tr("%1 and %n other(s)", nullptr, others).arg(names.join(u", "_s)) : names.join(u", "_s);
}

} // namespace muniment::ui
