-- What a person who works in Neovim relies on, asked through Neovim's own client.
local passed, failed = 0, 0
local function say(text) io.stdout:write(text .. '\n') end
local function check(name, run)
  local ok, fault = pcall(run)
  if ok then passed = passed + 1 else failed = failed + 1 end
  say((ok and '  ok    ' or '  FAULT ') .. name .. (ok and '' or ': ' .. tostring(fault)))
end
local function eventually(what, holds)
  assert(vim.wait(30000, holds, 20), 'waited for ' .. what)
end
local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    assert(answer.error == nil, vim.inspect(answer.error))
    return answer.result
  end
end
local function line_of(pattern)
  for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if text:find(pattern) then return number - 1, text end
  end
  error('no line with ' .. pattern)
end
local function at(pattern, word)
  local line, text = line_of(pattern)
  local character = text:find(word or pattern, 1, true) - 1
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character + 1 } }
end

vim.cmd('edit serve.yaml')
vim.bo.filetype = 'yaml'
local client = vim.lsp.start_client({
  name = 'ray-serve-lens',
  cmd = { vim.env.LENS_NODE, vim.env.LENS_CLI, 'lsp' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)

local function diagnostic(code)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code == code) then return one end
  end
end

check('diagnostics: the two applications do not fit', function()
  eventually('cpu-contention', function() return diagnostic('cpu-contention') ~= nil end)
  assert(diagnostic('cpu-contention').severity == vim.diagnostic.severity.ERROR)
end)

check('hover on the name of an application', function()
  local hover = request('textDocument/hover', at('name: falcon3%-1b', 'falcon3'))
  assert(hover and hover.contents.value:find('CPU'), vim.inspect(hover))
end)

check('code lens: the cost of an application', function()
  local lenses = request('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() })
  assert(lenses and #lenses > 0 and lenses[1].command.title:find('CPU'), vim.inspect(lenses))
end)

check('completion on a new line of an application', function()
  local line = line_of('route_prefix: /falcon3')
  vim.api.nvim_buf_set_lines(0, line + 1, line + 1, false, { '    ' })
  local answer = request('textDocument/completion', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line + 1, character = 4 },
  })
  local items = answer and (answer.items or answer) or {}
  local found = false
  for _, item in ipairs(items) do found = found or item.label == 'runtime_env' end
  vim.api.nvim_buf_set_lines(0, line + 1, line + 2, false, {})
  assert(found, vim.inspect(vim.tbl_map(function(item) return item.label end, items)))
end)

check('an action takes the error away', function()
  eventually('cpu-contention', function() return diagnostic('cpu-contention') ~= nil end)
  local one = diagnostic('cpu-contention')
  local range = {
    start = { line = one.lnum, character = one.col },
    ['end'] = { line = one.end_lnum, character = one.end_col },
  }
  local actions = request('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = range,
    context = { diagnostics = { one.user_data.lsp and vim.tbl_extend('keep', { range = range, message = one.message, severity = 1, source = one.source }, one.user_data.lsp) } },
  })
  local action
  for _, candidate in ipairs(actions or {}) do
    if candidate.isPreferred then action = candidate break end
  end
  assert(action, vim.inspect(actions))
  if action.edit == nil and action.data ~= nil then action = request('codeAction/resolve', action) end
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  eventually('no cpu-contention', function() return diagnostic('cpu-contention') == nil end)
end)

check('the server ends when Neovim says so', function()
  vim.lsp.stop_client(client)
  eventually('the end', function() return vim.lsp.client_is_stopped(client) end)
end)

say(string.format('%d passed, %d failed', passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
