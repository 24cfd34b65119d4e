#pragma once

#include "core/formats/edi/document.h"

#include <unordered_set>

namespace muniment::formats::edi {

/// Adds up what a document lists and compares it with what it says. Sees every line, kept or not.
class DocumentChecks final {
 public:
  void begin();
  /// A line is complete; `into` takes what is wrong with it.
  void addLine(const DocumentLine& line, Document& into);
  /// An amount that changes the total: charges are positive, allowances negative.
  void addCharge(const Amount& amount, bool isTax) { (isTax ? m_taxes : m_charges).add(amount.number); }
  void addLevel() { ++m_levels; }
  /// One rate of the tax begins; the one before is complete.
  void startTaxPart(Document& into);
  /// Its `base`, its `tax` or its `rate`.
  void addToTaxPart(const Amount& amount);
  /// All is read.
  void finish(Document& document);

 private:
  void checkPresence(Document& document) const;
  void checkCounts(Document& document) const;
  void checkTimes(Document& document) const;
  void checkPayment(Document& document) const;
  void checkX12Invoice(Document& document) const;
  void checkEdifactInvoice(Document& document) const;
  void checkOrderTotal(Document& document) const;
  void checkEuropeanInvoice(Document& document) const;

  struct Sum final {
    Decimal value;
    bool isWhole = true; ///< every summand was a number
    std::int64_t summands = 0;

    void add(const std::optional<Decimal>& summand);
  };
  static void compare(Document& document, const Amount& stated, const std::optional<Decimal>& expected,
                      std::int64_t slackCents, std::string_view rule = {});

  struct TaxPart final {
    Amount base;
    Amount tax;
    std::optional<Decimal> rate;
  };
  void endTaxPart(Document& into);

  Sum m_lines;
  Sum m_paid;
  Sum m_quantities;
  Sum m_charges;
  Sum m_taxes;
  Sum m_taxParts;
  std::optional<TaxPart> m_taxPart; ///< that is being read
  std::int64_t m_levels = 0;
  std::int64_t m_lineCount = 0;
  std::unordered_set<std::string> m_numbers; ///< of the first lines, to find what comes twice
};

} // namespace muniment::formats::edi
