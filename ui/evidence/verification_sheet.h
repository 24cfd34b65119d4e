#pragma once

#include "core/evidence/package_report.h"

#include <QtWidgets/QDialog>

namespace muniment::ui {

class PaneSection;

/// What came of reading a package from its first to its last byte, for whoever hands it over.
class VerificationSheet final : public QDialog {
  Q_OBJECT

 public:
  VerificationSheet(const evidence::PackageReport& report, const QString& folder, QWidget* parent);

 private:
  void addFacts(PaneSection& section, const evidence::PackageReport& report) const;
  void addProblems(PaneSection& section, const evidence::PackageReport& report) const;
  [[nodiscard]] QWidget* makeFooter(const evidence::PackageReport& report, const QString& folder);
};

} // namespace muniment::ui
