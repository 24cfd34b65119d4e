#pragma once

#include "core/evidence/content_writer.h"
#include "core/evidence/package_standing.h"
#include "core/evidence/proof_writer.h"
#include "core/evidence/sheet.h"

namespace muniment::evidence {

/// Collects, while a package is being written, what its papers say: what was left out, how it was captured, what the
/// ledger holds of it.
class PackagePapers final {
 public:
  PackagePapers(const Production& production, const PackageOptions& options, const PackageStanding& standing)
      : m_production(production), m_options(options), m_standing(standing) {}

  void add(const ShownChat& chat);
  /// Captured files for which a sheet goes out that says what a virus scanner found.
  void addInfected(std::int64_t files) { m_infected += files; }
  /// The members `chats` and `redactions` of the manifest.
  [[nodiscard]] Json chats() const { return Json(m_chats); }
  [[nodiscard]] Json redactions() const;
  [[nodiscard]] std::int64_t redacted() const { return m_redacted; }
  [[nodiscard]] std::int64_t infected() const { return m_infected; }

  [[nodiscard]] Sheet coverage(const ContentCounts& counts) const;
  [[nodiscard]] Sheet audit(const ProofWriter& proofs) const;
  [[nodiscard]] Sheet certificateDraft(const ProofWriter& proofs, const ContentCounts& counts) const;

 private:
  [[nodiscard]] QString footer() const { return QStringLiteral("Production ") + m_production.number; }
  void addOmitted(const ShownChat& chat, Sheet::Section& section, Json::Array& listed) const;
  static void addSources(const ShownChat& chat, Sheet::Section& section);

  const Production& m_production;
  const PackageOptions& m_options;
  const PackageStanding& m_standing;
  std::vector<Sheet::Section> m_sections;
  Json::Array m_chats;
  std::map<QString, std::int64_t> m_reasons;
  std::int64_t m_redacted = 0;
  std::int64_t m_infected = 0; ///< files that a virus scanner found something in
  std::int64_t m_zoneless = 0;
  std::int64_t m_live = 0; ///< sources that grew by webhooks
};

} // namespace muniment::evidence
