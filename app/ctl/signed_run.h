#pragma once

#include "app/ctl/session.h"

namespace muniment::ctl {

/// Opens the workspace, runs a command signed with the person's own key and prints what came of it.
template <class C>
int runSigned(Session& session, C command, const QString& what) {
  auto opened = session.open();
  if (!opened)
    return session.out().fail(opened.error());
  const auto key = session.signer(**opened);
  if (!key)
    return session.out().fail(key.error());
  workspace::RunOptions options;
  options.signer = *key;
  const auto receipt = session.run(**opened, std::move(command), what, options);
  if (!receipt)
    return session.out().fail(receipt.error());
  const auto text = canonicalJson(receipt->outcome);
  session.out().document(receipt->outcome, QString::fromUtf8(text.value_or(QByteArray())));
  return 0;
}

} // namespace muniment::ctl
