#include "ui/documents/document_words.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::Dialect;
using formats::edi::DocumentKind;
using formats::edi::TransportState;

struct Meaning final {
  std::string_view group;
  std::string_view word;
  const char* text;
};

constexpr Meaning kMeanings[] = {
#include "ui/documents/document_meanings.inc"
};

QString ofUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

} // namespace

QString DocumentWords::kind(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::Order:
    return tr("Order");
  case DocumentKind::OrderAnswer:
    return tr("Answer to an order");
  case DocumentKind::OrderChange:
    return tr("Order change");
  case DocumentKind::OrderCancellation:
    return tr("Order cancellation");
  case DocumentKind::ShipNotice:
    return tr("Ship notice");
  case DocumentKind::Receipt:
    return tr("Goods receipt");
  case DocumentKind::Invoice:
    return tr("Invoice");
  case DocumentKind::CreditNote:
    return tr("Credit note");
  case DocumentKind::Payment:
    return tr("Payment advice");
  case DocumentKind::ShipmentStatus:
    return tr("Shipment status");
  case DocumentKind::ApplicationAdvice:
    return tr("Check of the content");
  case DocumentKind::InvoiceAnswer:
    return tr("Answer to an invoice");
  case DocumentKind::SyntaxAcknowledgement:
    return tr("Acknowledgement of the form");
  case DocumentKind::Paper:
    return tr("PDF or picture");
  case DocumentKind::Other:
  case DocumentKind::Unknown:
    break;
  }
  return tr("Other document");
}

QString DocumentWords::kinds(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::Order:
    return tr("Orders");
  case DocumentKind::OrderAnswer:
    return tr("Answers to orders");
  case DocumentKind::OrderChange:
    return tr("Order changes");
  case DocumentKind::OrderCancellation:
    return tr("Order cancellations");
  case DocumentKind::ShipNotice:
    return tr("Ship notices");
  case DocumentKind::Receipt:
    return tr("Goods receipts");
  case DocumentKind::Invoice:
    return tr("Invoices");
  case DocumentKind::CreditNote:
    return tr("Credit notes");
  case DocumentKind::Payment:
    return tr("Payment advices");
  case DocumentKind::ShipmentStatus:
    return tr("Shipment statuses");
  case DocumentKind::ApplicationAdvice:
    return tr("Checks of the content");
  case DocumentKind::InvoiceAnswer:
    return tr("Answers to invoices");
  case DocumentKind::SyntaxAcknowledgement:
    return tr("Acknowledgements of the form");
  case DocumentKind::Paper:
    return tr("PDFs and pictures");
  case DocumentKind::Other:
  case DocumentKind::Unknown:
    break;
  }
  return tr("Other documents");
}

QString DocumentWords::format(Dialect dialect, const QString& code) {
  const auto name = [dialect]() -> QString {
    switch (dialect) {
    case Dialect::X12:
      return u"X12"_s;
    case Dialect::Edifact:
      return u"EDIFACT"_s;
    case Dialect::Ubl:
      return u"UBL"_s;
    case Dialect::Cii:
      return u"CII"_s;
    case Dialect::Cxml:
      return u"cXML"_s;
    case Dialect::Tradacoms:
      return u"TRADACOMS"_s;
    case Dialect::Pdf:
      return u"PDF"_s;
    case Dialect::Picture:
      return tr("Picture");
    case Dialect::Unknown:
      break;
    }
    return tr("Format not known");
  }();
  return code.isEmpty() ? name : tr("%1 %2", "a format, a kind of document in it").arg(name, text(code));
}

QString DocumentWords::meaning(std::string_view group, std::string_view word, std::string_view code) {
  for (const Meaning& each : kMeanings) {
    if (each.group == group && each.word == word)
      return tr(each.text);
  }
  return text(code.empty() ? word : code);
}

DocumentWords::State DocumentWords::transport(TransportState state) {
  switch (state) {
  case TransportState::Received:
    return {tr("Arrived"), Tone::Neutral, Icon::Tick};
  case TransportState::Accepted:
    return {tr("Form accepted"), Tone::Neutral, Icon::Tick};
  case TransportState::AcceptedWithErrors:
    return {tr("Form accepted with errors"), Tone::Due, Icon::Triangle};
  case TransportState::PartlyAccepted:
    return {tr("Form accepted in part"), Tone::Due, Icon::Triangle};
  case TransportState::Rejected:
    return {tr("Form rejected"), Tone::Failed, Icon::Octagon};
  case TransportState::InterchangeRejected:
    return {tr("Transmission rejected"), Tone::Failed, Icon::Octagon};
  case TransportState::Unknown:
    break;
  }
  return {tr("Not acknowledged"), Tone::Neutral, Icon::Clock};
}

DocumentWords::State DocumentWords::business(BusinessState state) {
  switch (state) {
  case BusinessState::Received:
    return {tr("Received, not answered"), Tone::Due, Icon::Clock};
  case BusinessState::InProcess:
    return {tr("In process"), Tone::Due, Icon::Clock};
  case BusinessState::Confirmed:
    return {tr("Confirmed"), Tone::Done, Icon::Tick};
  case BusinessState::ConfirmedWithChanges:
    return {tr("Confirmed with changes"), Tone::Due, Icon::Triangle};
  case BusinessState::Accepted:
    return {tr("Accepted"), Tone::Done, Icon::Tick};
  case BusinessState::AcceptedWithErrors:
    return {tr("Accepted with errors"), Tone::Due, Icon::Triangle};
  case BusinessState::Conditional:
    return {tr("Accepted under conditions"), Tone::Due, Icon::Triangle};
  case BusinessState::Disputed:
    return {tr("Disputed"), Tone::Conflict, Icon::NotEqual};
  case BusinessState::Approved:
    return {tr("Approved"), Tone::Done, Icon::Tick};
  case BusinessState::Paid:
    return {tr("Paid"), Tone::Done, Icon::Tick};
  case BusinessState::Rejected:
    return {tr("Rejected"), Tone::Failed, Icon::Octagon};
  case BusinessState::Cancelled:
    return {tr("Cancelled"), Tone::Neutral, Icon::Close};
  case BusinessState::Unknown:
    break;
  }
  return {tr("Not answered"), Tone::Neutral, Icon::Clock};
}

DocumentWords::State DocumentWords::severity(formats::edi::Severity severity) {
  switch (severity) {
  case formats::edi::Severity::Error:
    return {tr("Error"), Tone::Failed, Icon::Octagon};
  case formats::edi::Severity::Warning:
    return {tr("Warning"), Tone::Due, Icon::Triangle};
  case formats::edi::Severity::Information:
    break;
  }
  return {tr("Note"), Tone::Neutral, Icon::Info};
}

QString DocumentWords::acts(formats::edi::Acts acts) {
  switch (acts) {
  case formats::edi::Acts::Us:
    return tr("We can put this right.");
  case formats::edi::Acts::Partner:
    return tr("The partner has to put this right.");
  case formats::edi::Acts::Network:
    return tr("The network that carried it has to put this right.");
  case formats::edi::Acts::Nobody:
    break;
  }
  return tr("Nobody has to do anything.");
}

std::vector<DocumentWords::State> DocumentWords::states(const workspace::DocumentSummary& document) {
  std::vector<State> states;
  if (document.isInfected)
    states.push_back({tr("Virus found"), Tone::Failed, Icon::Octagon});
  if (document.errors > 0)
    states.push_back({tr("%n error(s)", nullptr, document.errors), Tone::Failed, Icon::Octagon});
  if (document.isTest)
    states.push_back({tr("Test"), Tone::Due, Icon::Triangle});
  if (document.isDuplicate)
    states.push_back({tr("Sent twice"), Tone::Due, Icon::Copy});
  if (document.isNumberAgain)
    states.push_back({tr("Number used before"), Tone::Due, Icon::Copy});
  if (document.status.business != BusinessState::Unknown)
    states.push_back(business(document.status.business));
  if (document.isHeld)
    states.push_back({tr("Held"), Tone::Held, Icon::Padlock});
  if (document.isDeclared)
    states.push_back({tr("Declared"), Tone::Done, Icon::Archive});
  if (document.errors == 0 && document.warnings > 0)
    states.push_back({tr("%n warning(s)", nullptr, document.warnings), Tone::Due, Icon::Triangle});
  const bool isAwaited = document.direction == DocumentDirection::Sent &&
                         document.kind != DocumentKind::SyntaxAcknowledgement && document.kind != DocumentKind::Paper;
  if (document.status.transport != TransportState::Unknown || isAwaited)
    states.push_back(transport(document.status.transport));
  if (states.empty())
    states.push_back(document.kind == DocumentKind::Paper ? State{tr("Captured"), Tone::Neutral, Icon::Tick}
                                                          : State{tr("Nothing found"), Tone::Neutral, Icon::Tick});
  return states;
}

QString DocumentWords::amount(const Decimal& number) {
  const QString plain = number.toString();
  const QLocale locale;
  const qsizetype begin = plain.startsWith(u'-') ? 1 : 0;
  const qsizetype point = plain.indexOf(u'.');
  const qsizetype end = point < 0 ? plain.size() : point;
  QString shown = begin == 1 ? locale.negativeSign() : QString();
  for (qsizetype i = begin; i < end; ++i) {
    if (i > begin && (end - i) % 3 == 0)
      shown += locale.groupSeparator();
    shown += plain[i];
  }
  return point < 0 ? shown : shown + locale.decimalPoint() + plain.mid(point + 1);
}

QString DocumentWords::amount(const formats::edi::Amount& stated) {
  return stated.number ? amount(*stated.number) : text(stated.value.text);
}

QString DocumentWords::amount(const QString& text) {
  const auto number = Decimal::parse(text);
  return number ? amount(*number) : DocumentWords::text(text);
}

QString DocumentWords::title(const workspace::DocumentSummary& document) {
  if (!document.title.isEmpty())
    return text(document.title);
  if (document.number.isEmpty())
    return document.partner.isEmpty() ? tr("Without a number") : text(document.partner);
  if (document.partner.isEmpty())
    return text(document.number);
  return tr("%1 · %2", "number of a document, partner").arg(text(document.number), text(document.partner));
}

QString DocumentWords::total(const workspace::DocumentSummary& document) {
  if (document.total.isEmpty() || document.currency.isEmpty())
    return amount(document.total);
  return tr("%1 %2", "an amount, its currency").arg(amount(document.total), text(document.currency));
}

QString DocumentWords::shownLines(const formats::edi::Document& document) {
  const QLocale locale;
  if (document.lines.empty())
    return tr("None of %1 lines is shown.").arg(locale.toString(document.lineCount));
  return tr("Lines %1 to %2 of %3 are shown.")
      .arg(locale.toString(document.lines.front().ordinal), locale.toString(document.lines.back().ordinal),
           locale.toString(document.lineCount));
}

QString DocumentWords::time(const formats::edi::StatedTime& time) {
  if (!time.time.isValid())
    return dayText(time.day);
  const QString clock = QLocale().toString(time.time, u"HH:mm"_s);
  if (time.zone.empty())
    return tr("%1, %2", "day, time of the day").arg(dayText(time.day), clock);
  return tr("%1, %2 (%3)", "day, time of the day, zone").arg(dayText(time.day), clock, text(time.zone));
}

QString DocumentWords::text(std::string_view utf8) { return text(ofUtf8(utf8)); }

QString DocumentWords::text(const QString& outside) {
  QString whole = visibleText(outside).simplified();
  for (qsizetype i = 1; i + 1 < whole.size(); ++i) {
    if (whole[i] == u'-' && whole[i - 1].isLetterOrNumber() && whole[i + 1].isDigit())
      whole[i] = QChar(0x2011);
  }
  return whole;
}

QString DocumentWords::menuText(const QString& outside) {
  return visibleText(outside).simplified().replace(u'&', u"&&"_s);
}

} // namespace muniment::ui
