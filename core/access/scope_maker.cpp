#include "core/access/scope_maker.h"

#include "core/model/triage.h"

namespace muniment::access {

Scope ScopeMaker::system() {
  Scope scope;
  scope.m_content = true;
  scope.m_system = true;
  scope.m_wholeLedger = true;
  return scope;
}

Scope ScopeMaker::of(const Permissions& permissions, std::set<MatterId> matters) {
  Scope scope;
  scope.m_content = permissions.contains(Permission::ViewItem);
  scope.m_wholeLedger = permissions.contains(Permission::ViewWholeLedger);
  scope.m_journal = permissions.contains(Permission::ViewAccessJournal);
  scope.m_matters = std::move(matters);
  scope.m_matters.erase(privateMatter()); // whoever got in there by mistake sees nothing of it
  return scope;
}

} // namespace muniment::access
