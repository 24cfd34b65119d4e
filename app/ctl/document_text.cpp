#include "app/ctl/document_text.h"

#include "app/ctl/words.h"
#include "core/base/json_list.h"
#include "core/formats/edi/finding_catalogue.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Amount;
using formats::edi::Document;
using formats::edi::DocumentLine;
using formats::edi::Finding;
using formats::edi::Severity;
using workspace::DocumentById;
using workspace::DocumentSummary;

QString text(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).simplified();
}

template <class E>
QString wordOf(E value) {
  return text(nameOf(value));
}

QString severityWord(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return u"error"_s;
  case Severity::Warning:
    return u"warning"_s;
  case Severity::Information:
    break;
  }
  return u"information"_s;
}

QString placeOf(const Finding& finding) {
  return finding.place.isKnown() ? u"%1+%2 %3"_s
                                       .arg(QString::number(finding.place.offset),
                                            QString::number(finding.place.length), text(finding.place.label))
                                       .trimmed()
                                 : QString();
}

Json jsonOf(const Finding& finding) {
  return Json::Object{{u"code"_s, text(finding.code)},
                      {u"place"_s, placeOf(finding)},
                      {u"severity"_s, severityWord(finding.severity)},
                      {u"text"_s, formats::edi::findingText(finding)}};
}

Json jsonOf(const DocumentLine& line) {
  Json::Array quantities;
  for (const Amount& quantity : line.quantities)
    quantities.emplace_back(Json::Object{{u"kind"_s, text(quantity.meaning)}, {u"value"_s, text(quantity.value.text)}});
  Json::Array items;
  for (const formats::edi::ItemId& item : line.items)
    items.emplace_back(Json::Object{{u"kind"_s, text(item.meaning)}, {u"number"_s, text(item.number.text)}});
  const auto value = line.value();
  return Json::Object{{u"action"_s, text(line.action)},         {u"amount"_s, value ? Json(value->toString()) : Json()},
                      {u"items"_s, std::move(items)},           {u"n"_s, line.ordinal},
                      {u"number"_s, text(line.number.text)},    {u"price"_s, text(line.price.value.text)},
                      {u"quantities"_s, std::move(quantities)}, {u"text"_s, text(line.description.text)},
                      {u"unit"_s, text(line.unit.text)}};
}

Json chainJson(const DocumentById::Answer& whole) {
  Json::Array chain;
  for (const DocumentById::Link& link : whole.chain)
    chain.emplace_back(Json::Object{{u"by"_s, link.kind},
                                    {u"certain"_s, link.isCertain},
                                    {u"id"_s, link.document.id.toString()},
                                    {u"number"_s, link.document.number},
                                    {u"type"_s, wordOf(link.document.kind)}});
  return chain;
}

Json missingJson(const DocumentById::Answer& whole) {
  Json::Array missing;
  for (const DocumentById::MissingStep& step : whole.missing)
    missing.emplace_back(Json::Object{
        {u"due_at"_s, step.dueAt.toString()}, {u"overdue"_s, step.isOverdue}, {u"type"_s, wordOf(step.kind)}});
  return missing;
}

Json findingsJson(const DocumentById::Answer& whole) {
  Json::Array findings;
  for (const Finding& finding : whole.document.findings)
    findings.emplace_back(jsonOf(finding));
  for (const Finding& finding : whole.envelope)
    findings.emplace_back(jsonOf(finding));
  return findings;
}

void appendParties(QStringList& lines, const Document& document) {
  for (const formats::edi::Party& party : document.parties) {
    QStringList parts{text(party.name.text), text(party.id.text)};
    for (const formats::edi::Value& address : party.address)
      parts.append(text(address.text));
    parts.removeAll(QString());
    const QString role = party.meaning.empty() ? text(party.role.text) : text(party.meaning);
    lines.append(u"  "_s + role.leftJustified(16) + parts.join(u", "_s));
  }
}

void appendLines(QStringList& lines, const Document& document) {
  for (const DocumentLine& line : document.lines) {
    const Amount* const quantity = line.quantities.empty() ? nullptr : &line.quantities.front();
    const auto value = line.value();
    QStringList parts{QString::number(line.ordinal).rightJustified(4),
                      ((quantity ? text(quantity->value.text) : QString()) + u' ' + text(line.unit.text))
                          .trimmed()
                          .rightJustified(12),
                      text(line.price.value.text).rightJustified(12),
                      (value ? value->toString() : QString()).rightJustified(14)};
    const QString what = text(line.description.text);
    const QString item = line.items.empty() ? QString() : text(line.items.front().number.text);
    parts.append(u' ' + (what.isEmpty() ? item : item.isEmpty() ? what : item + u' ' + what));
    if (!line.action.empty())
      parts.append(u'(' + text(line.action) + u')');
    lines.append(parts.join(u' '));
  }
  if (!document.hasAllLines())
    lines.append(
        Words::tr("%n more line(s)", nullptr, static_cast<int>(document.lineCount - std::ssize(document.lines))));
}

void appendTotals(QStringList& lines, const Document& document, const QString& currency) {
  for (const auto& list : {document.charges, document.totals}) {
    for (const Amount& amount : list)
      lines.append(u"  "_s + text(amount.meaning).leftJustified(16) +
                   (amount.number ? amount.number->toString() : text(amount.value.text)).rightJustified(14) + u' ' +
                   currency);
  }
}

void appendFindings(QStringList& lines, const DocumentById::Answer& whole) {
  for (const auto* list : {&whole.document.findings, &whole.envelope}) {
    for (const Finding& finding : *list)
      lines.append(u"  "_s + severityWord(finding.severity) + u": "_s + formats::edi::findingText(finding));
  }
}

void appendChain(QStringList& lines, const DocumentById::Answer& whole) {
  for (const DocumentById::Link& link : whole.chain) {
    const QString line = u"  "_s + link.document.issued.toString(Qt::ISODate).leftJustified(12) +
                         wordOf(link.document.kind).leftJustified(16) + link.document.number;
    lines.append(link.isCertain ? line : Words::tr("%1 (probably)").arg(line));
  }
  for (const DocumentById::MissingStep& step : whole.missing) {
    const QString kind = u"  "_s + QString(12, u' ') + wordOf(step.kind).leftJustified(16);
    const QString due = step.dueAt.toString();
    lines.append(step.isOverdue ? Words::tr("%1 missing since %2").arg(kind, due)
                                : Words::tr("%1 expected until %2").arg(kind, due));
  }
}

template <class F>
void appendPart(QStringList& lines, const QString& title, F fill) {
  QStringList part;
  fill(part);
  if (!part.isEmpty())
    lines << QString() << title << part;
}

} // namespace

Json jsonOf(const DocumentSummary& summary) {
  return Json::Object{{u"captured_at"_s, summary.captured.toString()},
                      {u"code"_s, summary.code},
                      {u"currency"_s, summary.currency},
                      {u"date"_s, summary.issued.toString(Qt::ISODate)},
                      {u"declared"_s, summary.isDeclared},
                      {u"direction"_s, nameOf(summary.direction)},
                      {u"duplicate"_s, summary.isDuplicate},
                      {u"errors"_s, summary.errors},
                      {u"format"_s, wordOf(summary.dialect)},
                      {u"held"_s, summary.isHeld},
                      {u"id"_s, summary.id.toString()},
                      {u"infected"_s, summary.isInfected},
                      {u"item"_s, summary.item.toString()},
                      {u"number"_s, summary.number},
                      {u"number_again"_s, summary.isNumberAgain},
                      {u"ordinal"_s, summary.ordinal},
                      {u"partner"_s, summary.partner},
                      {u"partner_id"_s, summary.partnerId},
                      {u"status"_s, Json::Object{{u"business"_s, wordOf(summary.status.business)},
                                                 {u"transport"_s, wordOf(summary.status.transport)}}},
                      {u"test"_s, summary.isTest},
                      {u"total"_s, summary.total},
                      {u"type"_s, wordOf(summary.kind)},
                      {u"warnings"_s, summary.warnings}};
}

Json jsonOf(const DocumentById::Answer& whole) {
  Json::Object made = *jsonOf(whole.summary).object();
  Json::Array references;
  for (const formats::edi::Reference& reference : whole.document.references)
    references.emplace_back(
        Json::Object{{u"kind"_s, text(reference.meaning)}, {u"number"_s, text(reference.number.text)}});
  Json::Array lines;
  for (const DocumentLine& line : whole.document.lines)
    lines.emplace_back(jsonOf(line));
  made.emplace(u"chain"_s, chainJson(whole));
  made.emplace(u"file"_s, whole.item.name);
  made.emplace(u"findings"_s, findingsJson(whole));
  made.emplace(u"lines"_s, std::move(lines));
  made.emplace(u"missing"_s, missingJson(whole));
  made.emplace(u"records"_s, listOf(whole.records));
  made.emplace(u"references"_s, std::move(references));
  made.emplace(u"scan"_s, whole.scan ? contentOf(*whole.scan) : Json());
  return made;
}

QString lineOf(const DocumentSummary& summary) {
  QStringList parts{summary.id.toString(),
                    summary.issued.toString(Qt::ISODate).leftJustified(10),
                    wordOf(summary.kind),
                    summary.number,
                    summary.partner,
                    (summary.total + u' ' + summary.currency).trimmed(),
                    wordOf(summary.status.transport) + u'/' + wordOf(summary.status.business)};
  if (summary.errors + summary.warnings > 0)
    parts.append(Words::tr("%n finding(s)", nullptr, summary.errors + summary.warnings));
  return parts.join(u"  "_s);
}

QString sheetOf(const DocumentById::Answer& whole) {
  const DocumentSummary& summary = whole.summary;
  const Document& document = whole.document;
  QStringList lines{wordOf(summary.kind) + u' ' + summary.number + u" ("_s + summary.code + u')',
                    Words::tr("Partner: %1 (%2)").arg(summary.partner, QString(nameOf(summary.direction))),
                    Words::tr("Date: %1").arg(summary.issued.toString(Qt::ISODate)),
                    Words::tr("Transmission: %1. Content: %2.")
                        .arg(wordOf(summary.status.transport), wordOf(summary.status.business))};
  if (summary.isTest)
    lines.append(Words::tr("Sent as a test: not a business document."));
  if (summary.isDuplicate)
    lines.append(Words::tr("The same transmission was received before."));
  appendPart(lines, Words::tr("Parties"), [&](QStringList& part) { appendParties(part, document); });
  appendPart(lines, Words::tr("Lines"), [&](QStringList& part) { appendLines(part, document); });
  appendPart(lines, Words::tr("Totals"), [&](QStringList& part) { appendTotals(part, document, summary.currency); });
  appendPart(lines, Words::tr("Findings"), [&](QStringList& part) { appendFindings(part, whole); });
  appendPart(lines, Words::tr("What hangs together"), [&](QStringList& part) { appendChain(part, whole); });
  return lines.join(u'\n');
}

} // namespace muniment::ctl
