#pragma once

#include "core/evidence/package_options.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAbstractButton;
class QRadioButton;

namespace muniment::ui {

/// For whom a package is: one card each, and for a review platform which of its two forms.
class FormatCards final : public QWidget {
  Q_OBJECT

 public:
  explicit FormatCards(QWidget* parent = nullptr);

  void setFormat(evidence::PackageFormat format);
  [[nodiscard]] evidence::PackageFormat format() const;

 Q_SIGNALS:
  void changed();

 private:
  enum For { Review, Court, Archive, Mail };

  void showForms();

  std::vector<QAbstractButton*> m_cards;
  QWidget* m_forms;
  QRadioButton* m_rsmf;
  QRadioButton* m_loadFile;
};

} // namespace muniment::ui
