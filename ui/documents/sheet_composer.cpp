#include "ui/documents/sheet_composer.h"

#include "core/formats/edi/finding_catalogue.h"
#include "ui/documents/answer_words.h"
#include "ui/documents/document_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Amount;
using formats::edi::Document;
using formats::edi::DocumentKind;
using formats::edi::Finding;
using formats::edi::Party;
using formats::edi::Place;
using formats::edi::Value;
using Style = SheetCell::Style;

constexpr std::size_t kMostParties = 12;
constexpr std::size_t kMostOfAList = 200;
constexpr std::size_t kMostProblems = 4;

struct Words final {
  Q_DECLARE_TR_FUNCTIONS(SheetComposer)
};

SheetCell ours(const QString& text, Style style = Style::Label) {
  return {text, style, {}, false, true, Tone::Neutral};
}

SheetCell theirs(const Value& value, Style style = Style::Text) {
  return {DocumentWords::text(value.text), style, value.place, false, true, Tone::Neutral};
}

/// Whose paper it is: the one who says what it says.
const Party* issuerOf(const Document& document) {
  const auto first = [&document](std::initializer_list<std::string_view> meanings) -> const Party* {
    for (const std::string_view meaning : meanings) {
      if (const Party* party = document.party(meaning))
        return party;
    }
    return nullptr;
  };
  switch (document.kind) {
  case DocumentKind::Order:
  case DocumentKind::OrderChange:
  case DocumentKind::OrderCancellation:
  case DocumentKind::Receipt:
  case DocumentKind::Payment:
  case DocumentKind::InvoiceAnswer:
    return first({"buyer", "payer", "message-sender"});
  default:
    return first({"invoice-issuer", "seller", "supplier", "ship-from", "message-sender"});
  }
}

/// Town, code and country in one line, which stands where all of them do.
SheetCell joined(const std::vector<Value>& address) {
  SheetCell cell = theirs(address[1]);
  QStringList parts;
  for (std::size_t i = 1; i < address.size(); ++i) {
    parts << DocumentWords::text(address[i].text);
    const Place& place = address[i].place;
    if (place.isKnown() && place.offset >= cell.place.offset)
      cell.place.length = std::max(cell.place.length, place.offset + place.length - cell.place.offset);
  }
  cell.text = parts.join(u", "_s);
  return cell;
}

void addParty(SheetContent::Group& group, const Party& party) {
  const bool isNamed = !party.name.isEmpty();
  if (isNamed)
    group.push_back(theirs(party.name, Style::Strong));
  for (std::size_t i = 0; i < std::min<std::size_t>(party.address.size(), 1); ++i)
    group.push_back(theirs(party.address[i]));
  if (party.address.size() > 1)
    group.push_back(joined(party.address));
  if (!party.contact.isEmpty())
    group.push_back(theirs(party.contact));
  if (!party.id.isEmpty())
    group.push_back(theirs(party.id, isNamed ? Style::Small : Style::Strong));
}

void addHead(const Document& document, SheetContent& sheet) {
  SheetCell title = ours(DocumentWords::kind(document.kind), Style::Title);
  title.place = document.kindCode.place;
  sheet.head.push_back(title);
  if (!document.number.isEmpty()) {
    SheetCell number = theirs(document.number);
    number.text = Words::tr("Number %1").arg(number.text);
    sheet.head.push_back(number);
  }
  if (!document.issued.isEmpty()) {
    SheetCell issued = theirs(document.issued);
    if (document.issuedAt.isKnown())
      issued.text = DocumentWords::time(document.issuedAt);
    sheet.head.push_back(issued);
  }
  if (!document.purpose.isEmpty() && document.purposeMeaning != "original") {
    SheetCell purpose = theirs(document.purpose, Style::Strong);
    purpose.text = DocumentWords::meaning("purpose", document.purposeMeaning, document.purpose.text);
    sheet.head.push_back(purpose);
  }
  const Party* issuer = issuerOf(document);
  if (!issuer)
    return;
  addParty(sheet.issuer, *issuer);
  for (SheetCell& cell : sheet.issuer)
    cell.atEnd = true;
}

void addNotices(const Document& document, SheetContent& sheet) {
  if (document.isTest) {
    SheetCell text = ours(Words::tr("This was sent as a test. It is not a business document."), Style::Text);
    text.tone = Tone::Due;
    sheet.notices.push_back({Icon::Triangle, text});
  }
  if (!document.hasAllLines())
    sheet.notices.push_back({Icon::Info, ours(DocumentWords::shownLines(document), Style::Text)});
  for (SheetContent::Notice& notice : AnswerWords::notices(document))
    sheet.notices.push_back(std::move(notice));
}

void addGroups(const Document& document, SheetContent& sheet) {
  const Party* issuer = issuerOf(document);
  std::size_t parties = 0;
  for (const Party& party : document.parties) {
    if (&party == issuer || ++parties > kMostParties)
      continue;
    SheetContent::Group group{ours(DocumentWords::meaning("party", party.meaning, party.role.text))};
    addParty(group, party);
    if (group.size() > 1)
      sheet.groups.push_back(std::move(group));
  }
  SheetContent::Group references;
  for (const formats::edi::Reference& reference : document.references) {
    if (references.size() >= kMostOfAList)
      break;
    SheetCell cell = theirs(reference.number);
    cell.text = Words::tr("%1 %2", "what is referred to, its number")
                    .arg(DocumentWords::meaning("reference", reference.meaning, reference.code), cell.text);
    references.push_back(std::move(cell));
  }
  if (!references.empty()) {
    references.insert(references.begin(), ours(Words::tr("Refers to")));
    sheet.groups.push_back(std::move(references));
  }
  SheetContent::Group days;
  for (const formats::edi::NamedTime& time : document.times) {
    SheetCell cell = theirs(time.value);
    const QString when = time.time.isKnown() ? DocumentWords::time(time.time) : cell.text;
    cell.text =
        Words::tr("%1: %2", "what happens, a day").arg(DocumentWords::meaning("time", time.meaning, time.code), when);
    days.push_back(std::move(cell));
  }
  if (days.empty())
    return;
  days.insert(days.begin(), ours(Words::tr("Days")));
  sheet.groups.push_back(std::move(days));
}

/// What is to be paid, or the next best.
const Amount* mainTotal(const Document& document) {
  for (const std::string_view meaning : {"due", "gross", "paid", "order-total", "net"}) {
    if (const Amount* total = document.total(meaning))
      return total;
  }
  return nullptr;
}

/// What only guards against loss on the way.
bool isCount(const Amount& total) { return total.meaning == "line-count" || total.meaning == "quantity-sum"; }

void addSums(const Document& document, SheetContent& sheet) {
  const Amount* main = mainTotal(document);
  const auto add = [&](const Amount& amount, bool isMain) {
    SheetCell name =
        ours(DocumentWords::meaning("total", amount.meaning, amount.code), isMain ? Style::Total : Style::Text);
    const QString currency = DocumentWords::text(document.currency.text);
    if (isMain && !currency.isEmpty())
      name.text = Words::tr("%1 %2", "name of a total, its currency").arg(name.text, currency);
    name.atEnd = true;
    SheetCell sum = theirs(amount.value, isMain ? Style::Total : Style::Text);
    sum.text = DocumentWords::amount(amount);
    sum.atEnd = true;
    const bool isWrong = std::ranges::any_of(document.findings, [&sum](const Finding& finding) {
      return finding.severity == formats::edi::Severity::Error && finding.place.isKnown() &&
             finding.place.offset == sum.place.offset;
    });
    if (isWrong)
      sum.tone = Tone::Failed;
    sheet.sums.push_back({std::move(name), std::move(sum), isMain});
  };
  for (const Amount& charge : document.charges) {
    if (sheet.sums.size() < kMostOfAList)
      add(charge, false);
  }
  for (const Amount& total : document.totals) {
    if (&total != main && !isCount(total) && sheet.sums.size() < kMostOfAList)
      add(total, false);
  }
  if (main)
    add(*main, true);
}

void addProblems(const Document& document, SheetContent& sheet) {
  for (const Finding& finding : document.findings) {
    if (finding.severity != formats::edi::Severity::Error || sheet.problems.size() == kMostProblems)
      continue;
    SheetCell text = ours(DocumentWords::text(formats::edi::findingText(finding)), Style::Text);
    text.place = finding.place;
    text.tone = Tone::Failed;
    sheet.problems.push_back({Icon::Octagon, std::move(text)});
  }
}

template <class List, class Make>
void addPart(SheetContent& sheet, const QString& heading, const List& list, Make make) {
  if (list.empty())
    return;
  SheetContent::Group part{ours(heading)};
  for (const auto& each : list) {
    if (part.size() > kMostOfAList)
      break;
    part.push_back(make(each));
  }
  if (list.size() > kMostOfAList)
    part.push_back(ours(Words::tr("%n more, in the original", nullptr, static_cast<int>(list.size() - kMostOfAList))));
  sheet.parts.push_back(std::move(part));
}

void addParts(const Document& document, SheetContent& sheet) {
  addPart(sheet, Words::tr("Packages"), document.packages, [](const Value& package) { return theirs(package); });
  addPart(sheet, Words::tr("What happened"), document.events, [](const formats::edi::Event& event) {
    SheetCell cell = theirs(event.code);
    cell.text = DocumentWords::meaning("event", event.meaning, event.code.text);
    if (event.time.isKnown())
      cell.text = Words::tr("%1: %2", "what happens, a day").arg(cell.text, DocumentWords::time(event.time));
    return cell;
  });
  addPart(sheet, Words::tr("Notes"), document.notes, [](const Value& note) { return theirs(note); });
  addPart(sheet, Words::tr("Files inside"), document.attachments, [](const formats::edi::Attachment& file) {
    SheetCell cell = ours(DocumentWords::text(file.name), Style::Text);
    if (cell.text.isEmpty())
      cell.text = Words::tr("A file without a name");
    cell.place = file.place;
    return cell;
  });
  std::vector<Amount> counts;
  std::ranges::copy_if(document.totals, std::back_inserter(counts), isCount);
  addPart(sheet, Words::tr("Counted by the sender"), counts, [](const Amount& count) {
    SheetCell cell = theirs(count.value, Style::Small);
    cell.text = Words::tr("%1: %2", "name of a count, a number")
                    .arg(DocumentWords::meaning("total", count.meaning, count.code), DocumentWords::amount(count));
    return cell;
  });
}

} // namespace

SheetContent composeSheet(const Document& document) {
  SheetContent sheet;
  addHead(document, sheet);
  addNotices(document, sheet);
  addGroups(document, sheet);
  addSums(document, sheet);
  addProblems(document, sheet);
  addParts(document, sheet);
  return sheet;
}

} // namespace muniment::ui
