#pragma once

#include "ui/partners/partners_model.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace muniment::ui {

class FormRow;
class PlainLabel;

/// One partner: the name, whether it is us, and what must follow an order within how many hours. Rules of a file stay
/// as they are.
class PartnerPane final : public QWidget {
  Q_OBJECT

 public:
  explicit PartnerPane(QWidget* parent = nullptr);

  void setLine(const PartnersModel::Line& line);
  /// A partner whom no document names yet.
  void begin();
  [[nodiscard]] workspace::SetPartnerRules wish() const;
  /// Empty where the wish can be carried out.
  [[nodiscard]] QString problem() const;

 Q_SIGNALS:
  void changed();

 private:
  struct Step final {
    formats::edi::DocumentKind kind;
    QSpinBox* hours;
  };

  void addSteps();
  void fill(const QString& code, const QString& name, bool isOurselves, const Json& rules);
  void showRules();
  void chooseFile();
  void readFile(const QString& path);

  Json m_rules; ///< as they were said or read; null for none
  PlainLabel* m_title;
  QLineEdit* m_code;
  FormRow* m_codeRow;
  QLineEdit* m_name;
  QCheckBox* m_ourselves;
  QWidget* m_agreed;
  std::vector<Step> m_steps;
  PlainLabel* m_others;
  QPushButton* m_file;
};

/// Rules with other hours for these kinds of steps, what else they say kept; empty where they say nothing then.
[[nodiscard]] QByteArray rulesWith(const Json& rules, const std::map<QString, std::int64_t>& hours);

} // namespace muniment::ui
