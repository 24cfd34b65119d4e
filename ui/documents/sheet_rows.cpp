#include "ui/documents/sheet_rows.h"

#include "ui/documents/document_words.h"

#include <algorithm>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::Amount;
using formats::edi::DocumentKind;
using formats::edi::DocumentLine;
using formats::edi::ItemId;

constexpr std::size_t kMostQuantities = 3;
constexpr std::size_t kMostDetails = 6;

/// The number by which people of both sides know it.
const ItemId* mainItem(const DocumentLine& line) {
  for (const std::string_view wanted : {"seller-item", "buyer-item", "sku", "maker-item", "gtin"}) {
    const auto found = std::ranges::find(line.items, wanted, &ItemId::meaning);
    if (found != line.items.end())
      return &*found;
  }
  return line.items.empty() ? nullptr : &line.items.front();
}

QString named(const QString& name, const QString& value) {
  return SheetRows::tr("%1 %2", "what it is, its number or day").arg(name, value);
}

QStringList detailsOf(const DocumentLine& line) {
  QStringList parts;
  const ItemId* main = mainItem(line);
  for (const ItemId& item : line.items) {
    if (&item != main)
      parts << named(DocumentWords::meaning("item", item.meaning, item.code), DocumentWords::text(item.number.text));
  }
  for (const formats::edi::NamedTime& time : line.times)
    parts << named(DocumentWords::meaning("time", time.meaning, time.code), DocumentWords::time(time.time));
  for (const formats::edi::Reference& reference : line.references)
    parts << named(DocumentWords::meaning("reference", reference.meaning, reference.code),
                   DocumentWords::text(reference.number.text));
  for (const Amount& charge : line.charges)
    parts << named(DocumentWords::meaning("total", charge.meaning, charge.code), DocumentWords::amount(charge));
  for (const formats::edi::Value& note : line.notes)
    parts << DocumentWords::text(note.text);
  return parts.mid(0, kMostDetails);
}

Tone toneOfAction(std::string_view action) {
  if (action == "accepted" || action == "delivered" || action.empty())
    return Tone::Neutral;
  return action == "rejected" || action == "deleted" || action == "not-found" ? Tone::Failed : Tone::Due;
}

} // namespace

SheetRows::SheetRows(std::shared_ptr<const formats::edi::Document> document) : m_document(std::move(document)) {
  choose();
}

void SheetRows::choose() {
  bool hasNumber = false;
  bool hasItem = false;
  bool hasText = false;
  bool hasAction = false;
  bool hasUnit = false;
  bool hasPrice = false;
  bool hasAmount = false;
  std::vector<std::string_view> quantities;
  for (const DocumentLine& line : m_document->lines) {
    hasNumber |= !line.number.isEmpty();
    hasItem |= !line.items.empty();
    hasText |= !line.description.isEmpty();
    hasAction |= !line.action.empty() || !line.actionCode.isEmpty();
    hasUnit |= !line.unit.isEmpty();
    hasPrice |= !line.price.value.isEmpty();
    hasAmount |= !line.amount.value.isEmpty() || (!line.price.value.isEmpty() && line.value());
    m_haveDetails |= line.items.size() > 1 || !line.times.empty() || !line.references.empty() ||
                     !line.charges.empty() || !line.notes.empty();
    for (const Amount& quantity : line.quantities) {
      if (quantities.size() < kMostQuantities && std::ranges::find(quantities, quantity.meaning) == quantities.end())
        quantities.push_back(quantity.meaning);
    }
  }
  const bool isPayment = m_document->kind == DocumentKind::Payment;
  if (hasNumber)
    m_columns.push_back({Column::What::Number, {}, isPayment ? tr("Invoice") : tr("Line"), false});
  if (hasItem)
    m_columns.push_back({Column::What::Item, {}, tr("Item"), false});
  if (hasText || (!hasItem && !isPayment))
    m_columns.push_back({Column::What::Description, {}, tr("Description"), false});
  if (hasAction)
    m_columns.push_back({Column::What::Action, {}, tr("What becomes of it"), false});
  for (const std::string_view meaning : quantities) {
    const QString title =
        quantities.size() == 1 && !isPayment ? tr("Quantity") : DocumentWords::meaning("quantity", meaning);
    m_columns.push_back({Column::What::Quantity, meaning, title, true});
  }
  if (hasUnit)
    m_columns.push_back({Column::What::Unit, {}, tr("Unit"), false});
  if (hasPrice)
    m_columns.push_back({Column::What::Price, {}, tr("Price"), true});
  if (!hasAmount)
    return;
  const QString currency = DocumentWords::text(m_document->currency.text);
  m_columns.push_back({Column::What::Amount,
                       {},
                       currency.isEmpty() ? tr("Amount") : tr("Amount %1", "a currency").arg(currency),
                       true});
}

formats::edi::Place SheetRows::place(int row) const { return line(row).place; }

SheetCell SheetRows::cell(int row, std::size_t column) const {
  const DocumentLine& shown = line(row);
  const Column& wanted = m_columns[column];
  SheetCell cell;
  cell.atEnd = wanted.atEnd;
  const auto take = [&cell](const formats::edi::Value& value) {
    cell.text = DocumentWords::text(value.text);
    cell.place = value.place;
  };
  const auto takeAmount = [&cell](const Amount& amount) {
    cell.text = DocumentWords::amount(amount);
    cell.place = amount.value.place;
  };
  switch (wanted.what) {
  case Column::What::Number:
    take(shown.number);
    break;
  case Column::What::Item:
    if (const ItemId* item = mainItem(shown))
      take(item->number);
    break;
  case Column::What::Description:
    take(shown.description);
    break;
  case Column::What::Action:
    cell.text = DocumentWords::meaning("action", shown.action, shown.actionCode.text);
    cell.place = shown.actionCode.place;
    cell.tone = toneOfAction(shown.action);
    break;
  case Column::What::Quantity:
    if (const Amount* quantity = shown.quantity(wanted.meaning))
      takeAmount(*quantity);
    break;
  case Column::What::Unit:
    take(shown.unit);
    break;
  case Column::What::Price:
    takeAmount(shown.price);
    break;
  case Column::What::Amount:
    takeAmount(shown.amount);
    if (const auto value = cell.text.isEmpty() ? shown.value() : std::nullopt) { // worked out, not stated
      cell.text = DocumentWords::amount(*value);
      cell.style = SheetCell::Style::Label;
    }
    break;
  }
  return cell;
}

SheetCell SheetRows::detail(int row) const {
  SheetCell cell;
  cell.style = SheetCell::Style::Small;
  cell.text = detailsOf(line(row)).join(u" · "_s);
  cell.place = line(row).place;
  return cell;
}

} // namespace muniment::ui
