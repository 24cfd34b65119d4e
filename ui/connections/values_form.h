#pragma once

#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/connection_queries.h"

#include <QtWidgets/QWidget>

#include <map>

class QLineEdit;
class QVBoxLayout;

namespace muniment::ui {

class FormRow;

/// The addresses, choices and secrets that a system needs, as fields. What is entered stays when the fields change.
/// Secrets are never shown and never filled in.
class ValuesForm final : public QWidget {
  Q_OBJECT

 public:
  explicit ValuesForm(QWidget* parent);

  /// `site` are the values that are kept, `entered` says which secrets are.
  void setKnown(const std::map<QString, QString>& site, const std::map<QString, bool>& entered,
                workspace::SecretPlace place);
  /// `addresses` are the names of settings that must be addresses.
  void setForm(const workspace::ConnectionForm& form, const std::set<QString>& addresses);
  [[nodiscard]] std::map<QString, QString> site() const;
  /// What was typed; those that stay as they are are not in it.
  [[nodiscard]] std::map<QString, QString> secrets() const;
  void clearSecret(const QString& name);
  /// The first thing that is wrong, as a sentence; empty where all is well.
  [[nodiscard]] QString problem() const;
  /// What is still to be entered before the connection can be switched on.
  [[nodiscard]] bool lacksSite() const;
  [[nodiscard]] bool lacksSecret() const;

 Q_SIGNALS:
  void changed();

 private:
  struct Field final {
    QString name;
    QString label;
    bool isAddress = false;
    bool isOptional = false;
    FormRow* row = nullptr;
    QLineEdit* edit = nullptr;
  };

  void keepTyped();
  [[nodiscard]] Field addField(const QString& name, const QString& label, bool isSecret, bool isOptional);
  void check();
  [[nodiscard]] static QString problemOf(const Field& field);

  QVBoxLayout* m_column;
  std::vector<Field> m_site;
  std::vector<Field> m_secrets;
  std::map<QString, QString> m_siteValues;
  std::map<QString, QString> m_typedSecrets;
  std::map<QString, bool> m_entered;
  workspace::SecretPlace m_place = workspace::SecretPlace::Keychain;
  QWidget* m_body = nullptr;
};

} // namespace muniment::ui
