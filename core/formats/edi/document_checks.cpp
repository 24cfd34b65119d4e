#include "core/formats/edi/document_checks.h"

#include "core/formats/edi/finding_catalogue.h"
#include "core/formats/edi/stated_value.h"

#include <algorithm>
#include <utility>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kMostNumbers = 20'000;
constexpr std::size_t kMostFindings = 500;

std::optional<Decimal> plus(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b)
    return std::nullopt;
  const auto sum = Decimal::add(*a, *b);
  return sum ? std::optional(*sum) : std::nullopt;
}

std::optional<Decimal> minus(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  if (!a || !b)
    return std::nullopt;
  const auto difference = Decimal::subtract(*a, *b);
  return difference ? std::optional(*difference) : std::nullopt;
}

std::optional<Decimal> absolute(const Decimal& number) {
  return number.isNegative() ? minus(Decimal(), number) : std::optional(number);
}

/// The number of a total; zero where the document has no such total.
std::optional<Decimal> numberOr0(const Document& document, std::string_view meaning) {
  const Amount* const amount = document.total(meaning);
  return amount ? amount->number : std::optional(Decimal());
}

void add(Document& document, Finding finding) {
  if (document.findings.size() < kMostFindings)
    document.findings.push_back(std::move(finding));
  else
    ++document.leftOut;
}

std::string textOf(const Decimal& number) { return number.toString().toStdString(); }

/// What the standard calls the place of the number and of the date, for documents that lack them.
std::string_view numberPlace(const Document& document) {
  if (document.dialect == Dialect::Edifact)
    return "BGM02";
  return document.dialect == Dialect::X12 ? "" : "ID";
}

bool needsDate(const Document& document) {
  switch (document.kind) {
  case DocumentKind::Order:
  case DocumentKind::OrderAnswer:
  case DocumentKind::ShipNotice:
  case DocumentKind::Invoice:
  case DocumentKind::CreditNote:
    return true;
  default:
    return false;
  }
}

/// So many percent of a number, in cents.
std::optional<Decimal> share(const Decimal& number, const Decimal& percent) {
  const auto hundredth = Decimal::parse(u"0.01");
  const auto product = Decimal::multiply(number, percent);
  const auto made = product && hundredth ? Decimal::multiply(*product, *hundredth) : product;
  const auto rounded = made ? made->rounded(2) : made;
  return rounded ? std::optional(*rounded) : std::nullopt;
}

bool isInvoice(const Document& document) {
  return document.kind == DocumentKind::Invoice || document.kind == DocumentKind::CreditNote;
}

} // namespace

void DocumentChecks::Sum::add(const std::optional<Decimal>& summand) {
  ++summands;
  const std::optional<Decimal> sum = isWhole ? plus(value, summand) : std::nullopt;
  isWhole = sum.has_value();
  value = sum.value_or(value);
}

void DocumentChecks::begin() { *this = DocumentChecks(); }

void DocumentChecks::addLine(const DocumentLine& line, Document& into) {
  ++m_lineCount;
  m_lines.add(line.value());
  if (line.amount.meaning == "paid")
    m_paid.add(line.amount.number);
  if (!line.quantities.empty())
    m_quantities.add(line.quantities.front().number);
  for (const Amount& quantity : line.quantities) {
    if (!quantity.number && !quantity.value.isEmpty())
      add(into, makeFinding("amount-malformed", quantity.value.place, quantity.value.text));
  }
  for (const Amount* const amount : {&line.price, &line.amount}) {
    if (!amount->number && !amount->value.isEmpty())
      add(into, makeFinding("amount-malformed", amount->value.place, amount->value.text));
  }
  if (line.price.number && line.price.number->isNegative()) {
    const bool isUbl = into.dialect == Dialect::Ubl && isInvoice(into);
    add(into, makeFinding("price-negative", line.price.value.place, line.price.value.text, {}, {},
                          isUbl ? std::string_view("BR-27") : std::string_view()));
  }
  for (const NamedTime& time : line.times) {
    if (!time.time.isKnown())
      add(into, makeFinding("date-malformed", time.value.place, time.value.text));
  }
  for (const ItemId& item : line.items) {
    if (item.meaning == "gtin" && item.number.text.size() >= 12 && item.number.text.size() <= 14 &&
        !hasRightCheckDigit(item.number.text))
      add(into, makeFinding("item-check-digit", item.number.place, item.number.text));
  }
  const bool mayRepeat = into.kind == DocumentKind::ShipNotice || into.kind == DocumentKind::Payment;
  if (!line.number.isEmpty() && !mayRepeat && m_numbers.size() < kMostNumbers &&
      !m_numbers.insert(line.number.text).second)
    add(into, makeFinding("line-repeated", line.number.place, line.number.text));
}

/// Within the slack a difference is told as rounding.
void DocumentChecks::compare(Document& document, const Amount& stated, const std::optional<Decimal>& expected,
                             std::int64_t slackCents, std::string_view rule) {
  if (!stated.number || !expected || *stated.number == *expected)
    return;
  const std::optional<Decimal> difference = minus(*stated.number, *expected);
  const auto cent = Decimal::parse(u"0.01");
  const auto slack = cent ? Decimal::multiply(*cent, Decimal::fromInteger(slackCents)) : cent;
  const std::optional<Decimal> distance = difference ? absolute(*difference) : std::nullopt;
  if (!distance || !slack)
    return;
  const auto shown = expected->rounded(std::max(2, std::min(stated.number->scale(), Decimal::kLargestScale)));
  add(document,
      makeFinding(*distance <= *slack ? "total-rounded" : "total-differs", stated.value.place, textOf(*stated.number),
                  textOf(shown.value_or(*expected)), textOf(difference->rounded(2).value_or(*difference)), rule));
}

void DocumentChecks::startTaxPart(Document& into) {
  endTaxPart(into);
  m_taxPart.emplace();
}

void DocumentChecks::addToTaxPart(const Amount& amount) {
  if (!m_taxPart)
    return;
  if (amount.meaning == "base")
    m_taxPart->base = amount;
  else if (amount.meaning == "tax")
    m_taxPart->tax = amount;
  else
    m_taxPart->rate = amount.number;
}

/// The rule allows less than one unit of the currency between a rate and its tax.
void DocumentChecks::endTaxPart(Document& into) {
  constexpr std::int64_t kSlackCents = 99;
  const std::optional<TaxPart> part = std::exchange(m_taxPart, std::nullopt);
  const bool isForeign =
      part && !part->tax.code.empty() && !into.currency.isEmpty() && part->tax.code != into.currency.text;
  if (!part || isForeign || !isInvoice(into))
    return;
  m_taxParts.add(part->tax.number);
  if (part->base.number)
    compare(into, part->tax, share(*part->base.number, part->rate.value_or(Decimal())), kSlackCents, "BR-CO-17");
}

void DocumentChecks::checkPresence(Document& document) const {
  const bool isKnown = document.kind != DocumentKind::Unknown && document.kind != DocumentKind::Other;
  if (!isKnown || document.kind == DocumentKind::SyntaxAcknowledgement)
    return;
  const bool isEuropean = document.dialect == Dialect::Ubl && isInvoice(document);
  const auto rule = [&](std::string_view id) { return isEuropean ? id : std::string_view(); };
  if (document.number.isEmpty() && document.kind != DocumentKind::InvoiceAnswer &&
      !(document.dialect == Dialect::Cxml && !document.answers.empty()))
    add(document, makeFinding("number-missing", document.place, {}, numberPlace(document), {}, rule("BR-02")));
  if (document.issued.isEmpty() && needsDate(document))
    add(document, makeFinding("date-missing", document.place, {}, {}, {}, rule("BR-03")));
  if (!document.issued.isEmpty() && !document.issuedAt.isKnown())
    add(document, makeFinding("date-malformed", document.issued.place, document.issued.text));
  if (isEuropean && document.kindCode.isEmpty())
    add(document, makeFinding("kind-missing", document.place, {}, {}, {}, "BR-04"));
  if (isEuropean && document.version.isEmpty())
    add(document, makeFinding("profile-missing", document.place, {}, {}, {}, "BR-01"));
  if (isInvoice(document) && m_lineCount == 0)
    add(document, makeFinding("lines-missing", document.place, {}, {}, {}, rule("BR-16")));
  if (isInvoice(document) && document.dialect != Dialect::Ubl && document.dialect != Dialect::Cii &&
      document.reference("order") == nullptr)
    add(document, makeFinding("order-reference-missing", document.place));
}

void DocumentChecks::checkCounts(Document& document) const {
  if (const Amount* const count = document.total("line-count"); count && count->number) {
    const bool isNotice = document.kind == DocumentKind::ShipNotice && document.dialect == Dialect::X12;
    const auto is = [&](std::int64_t number) { return *count->number == Decimal::fromInteger(number); };
    if (isNotice && !is(m_levels) && !is(m_lineCount))
      add(document, makeFinding("level-count", count->value.place, count->value.text, std::to_string(m_levels)));
    else if (!isNotice && !is(m_lineCount))
      add(document, makeFinding("line-count", count->value.place, count->value.text, std::to_string(m_lineCount)));
  }
  const Amount* const sum = document.total("quantity-sum");
  if (sum && sum->number && m_quantities.isWhole && m_quantities.summands == m_lineCount &&
      *sum->number != m_quantities.value) {
    const auto difference = minus(*sum->number, m_quantities.value);
    add(document, makeFinding("quantity-sum", sum->value.place, textOf(*sum->number), textOf(m_quantities.value),
                              difference ? textOf(*difference) : std::string()));
  }
}

void DocumentChecks::checkTimes(Document& document) const {
  for (const NamedTime& time : std::vector(document.times)) {
    if (!time.time.isKnown())
      add(document, makeFinding("date-malformed", time.value.place, time.value.text));
  }
  for (const Amount& amount : std::vector(document.totals)) {
    if (!amount.number)
      add(document, makeFinding("amount-malformed", amount.value.place, amount.value.text));
  }
  for (const Value& package : std::vector(document.packages)) {
    if (package.text.size() >= 18 &&
        !hasRightCheckDigit(std::string_view(package.text).substr(package.text.size() - 18)))
      add(document, makeFinding("package-check-digit", package.place, package.text));
  }
}

void DocumentChecks::checkPayment(Document& document) const {
  const Amount* const paid = document.total("paid");
  if (document.kind == DocumentKind::Payment && paid && m_paid.isWhole && m_paid.summands > 0 && m_charges.isWhole)
    compare(document, *paid, plus(m_paid.value, m_charges.value), 0);
}

void DocumentChecks::checkX12Invoice(Document& document) const {
  const Amount* const due = document.total("due");
  if (!due || !m_lines.isWhole || m_lines.summands == 0 || !m_charges.isWhole || !m_taxes.isWhole)
    return;
  compare(document, *due, plus(plus(m_lines.value, m_charges.value), m_taxes.value), m_lines.summands);
}

void DocumentChecks::checkEdifactInvoice(Document& document) const {
  if (!m_lines.isWhole || m_lines.summands == 0 || !m_charges.isWhole)
    return;
  if (const Amount* const lines = document.total("lines"))
    compare(document, *lines, m_lines.value, m_lines.summands);
  const Amount* const gross = document.total("gross");
  const Amount* const net = document.total("net");
  const auto expectedNet = plus(m_lines.value, m_charges.value);
  if (net)
    compare(document, *net, expectedNet, m_lines.summands);
  Sum taxes;
  for (const Amount& total : document.totals) {
    if (total.code == "176") {
      taxes = Sum();
      taxes.add(total.number);
      break;
    }
    if (total.meaning == "tax")
      taxes.add(total.number);
  }
  if (gross && taxes.isWhole)
    compare(document, *gross, plus(net ? net->number : expectedNet, taxes.value), m_lines.summands);
}

void DocumentChecks::checkOrderTotal(Document& document) const {
  const Amount* const total = document.total("order-total");
  if (total && m_lines.isWhole && m_lines.summands > 0 && m_charges.isWhole)
    compare(document, *total, plus(m_lines.value, m_charges.value), m_lines.summands);
}

/// The sums of EN 16931 as its rules have them, without slack.
void DocumentChecks::checkEuropeanInvoice(Document& document) const {
  const bool isUbl = document.dialect == Dialect::Ubl;
  const Amount* const lines = document.total("lines");
  const auto check = [&](std::string_view total, const std::optional<Decimal>& expected, std::string_view rule) {
    if (const Amount* const stated = document.total(total))
      compare(document, *stated, expected, 0, rule);
  };
  const bool hasTaxPoint = std::ranges::find(document.times, "tax-point", &NamedTime::meaning) != document.times.end();
  if (hasTaxPoint && !document.taxPointCode.isEmpty())
    add(document,
        makeFinding("tax-point-twice", document.taxPointCode.place, document.taxPointCode.text, {}, {}, "BR-CO-03"));
  const Amount* const tax = document.total("tax");
  for (const Amount& other : std::vector(document.totals)) {
    if (other.meaning == "tax" && other.number && tax->number && *other.number != *tax->number)
      add(document,
          makeFinding("tax-twice", other.value.place, textOf(*other.number), textOf(*tax->number), {}, "BR-CO-15"));
  }
  if (m_taxParts.isWhole && m_taxParts.summands > 0) {
    const auto sum = m_taxParts.value.rounded(2);
    check("tax", sum ? std::optional(*sum) : std::nullopt, "BR-CO-14");
  }
  if (!lines)
    add(document, makeFinding("line-total-missing", document.place, {}, {}, {}, "BR-12"));
  if (m_lines.isWhole && m_lines.summands > 0)
    check("lines", m_lines.value, "BR-CO-10");
  if (isUbl) {
    Sum allowances;
    Sum charges;
    for (const Amount& charge : document.charges) {
      const bool isAllowance = charge.meaning == "allowance";
      (isAllowance ? allowances : charges).add(charge.number);
    }
    check("allowances", allowances.isWhole ? minus(Decimal(), allowances.value) : std::nullopt, "BR-CO-11");
    check("charges", charges.isWhole ? std::optional(charges.value) : std::nullopt, "BR-CO-12");
  }
  const auto net =
      minus(plus(numberOr0(document, "lines"), numberOr0(document, "charges")), numberOr0(document, "allowances"));
  check("net", net, "BR-CO-13");
  if (document.total("net"))
    check("gross", plus(numberOr0(document, "net"), numberOr0(document, "tax")), "BR-CO-15");
  if (document.total("gross"))
    check("due",
          plus(minus(numberOr0(document, "gross"), numberOr0(document, "prepaid")), numberOr0(document, "rounding")),
          "BR-CO-16");
}

void DocumentChecks::finish(Document& document) {
  document.lineCount = m_lineCount;
  endTaxPart(document);
  checkPresence(document);
  checkTimes(document);
  checkCounts(document);
  checkPayment(document);
  if (document.kind == DocumentKind::Order)
    checkOrderTotal(document);
  if (isInvoice(document)) {
    if (document.dialect == Dialect::X12)
      checkX12Invoice(document);
    else if (document.dialect == Dialect::Edifact)
      checkEdifactInvoice(document);
    else if (document.dialect == Dialect::Ubl || document.dialect == Dialect::Cii)
      checkEuropeanInvoice(document);
  }
  if (document.isTest)
    add(document, makeFinding("test", document.place));
}

} // namespace muniment::formats::edi
