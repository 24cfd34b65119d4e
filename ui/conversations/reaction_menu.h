#pragma once

#include <QtCore/QCoreApplication>

#include <functional>

class QMenu;
class QObject;

namespace muniment::ui {

/// The reactions that people know from their phones, and the way to take one back.
class ReactionMenu final {
  Q_DECLARE_TR_FUNCTIONS(ReactionMenu)

 public:
  /// `chosen` gets the emoji, nothing where the reaction is taken back; called as long as `context` lives.
  static void fill(QMenu& menu, QObject* context, const std::function<void(const QString& emoji)>& chosen);
};

} // namespace muniment::ui
