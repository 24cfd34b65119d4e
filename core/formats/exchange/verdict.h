#pragma once

#include "core/formats/exchange/finding.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <vector>

namespace muniment::formats::exchange {

/// What a validator has to say about a file; no findings mean that every rule is kept.
struct Verdict final {
  enum class Outcome { Passed, PassedWithWarnings, Failed };

  /// Not more than kMost findings are kept, of each code at least the first.
  static constexpr std::size_t kMost = 1000;
  std::vector<Finding> findings;

  void add(Weight weight, QLatin1StringView code, const QString& place) {
    if (findings.size() < kMost || !has(code))
      findings.push_back({weight, QString(code), place});
  }
  [[nodiscard]] bool has(QLatin1StringView code) const {
    return std::any_of(findings.begin(), findings.end(), [code](const Finding& each) { return each.code == code; });
  }
  [[nodiscard]] Outcome outcome() const {
    if (findings.empty())
      return Outcome::Passed;
    return codes(Weight::Error).isEmpty() ? Outcome::PassedWithWarnings : Outcome::Failed;
  }
  /// Each code once, sorted.
  [[nodiscard]] QStringList codes(Weight weight) const {
    QStringList all;
    for (const Finding& each : findings) {
      if (each.weight == weight && !all.contains(each.code))
        all += each.code;
    }
    all.sort();
    return all;
  }
};

} // namespace muniment::formats::exchange
