#pragma once

#include "core/evidence/package_reader.h"
#include "core/evidence/package_report.h"
#include "core/ledger/head.h"

#include <map>

namespace muniment::evidence {

/// Follows every item of a package to the signed head.
class ProofCheck final {
 public:
  ProofCheck(const PackageReader& package, PackageReport& report) : m_package(package), m_report(report) {}

  /// `ordinals` is how many items the manifest states, `itemsDigest` what it says of all of them.
  [[nodiscard]] Result<void> run(const ledger::Head& head, std::int64_t items, const QString& itemsDigest);

 private:
  /// What an item needs of the entry it stands in.
  struct Entry final {
    Sha256 root;
    bool isBatch = false;
  };
  [[nodiscard]] Result<void> entries(const ledger::Head& head);
  [[nodiscard]] Result<void> items(std::int64_t stated, const QString& itemsDigest);
  void item(const Json& line, const QString& place);
  void wrong(const QString& place, QLatin1StringView code) { m_report.problems.push_back({place, QString(code)}); }

  const PackageReader& m_package;
  PackageReport& m_report;
  std::map<std::int64_t, Entry> m_entries;
};

} // namespace muniment::evidence
